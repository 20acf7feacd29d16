import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125161302 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_promotion" ("id" text not null, "checkout_session_id" text not null, "address_hash" text null, "code" text not null, "ends_at" timestamptz not null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_promotion_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_promotion_deleted_at" ON "recovery_promotion" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_promotion_session" ON "recovery_promotion" ("checkout_session_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_promotion_address" ON "recovery_promotion" ("address_hash", "created_at") WHERE address_hash IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_promotion_ended" ON "recovery_promotion" ("ends_at") WHERE settled_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_checkout_session_open_restored";`);

    this.addSql(`alter table if exists "checkout_session" add column if not exists "link_closed" boolean not null default false;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_session_linked_cart" ON "checkout_session" ("recovered_from") WHERE status = 'open' AND NOT link_closed AND recovered_from IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_email" add column if not exists "promotion_code" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_promotion" cascade;`);

    this.addSql(`drop index if exists "IDX_checkout_session_linked_cart";`);
    this.addSql(`alter table if exists "checkout_session" drop column if exists "link_closed";`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_session_open_restored" ON "checkout_session" ("recovered_from") WHERE status = 'open' AND recovered_from IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_email" drop column if exists "promotion_code";`);
  }

}
