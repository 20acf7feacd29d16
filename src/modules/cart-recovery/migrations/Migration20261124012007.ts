import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124012007 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "consent_text" ("id" text not null, "text_version" text not null, "locale" text not null, "text" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consent_text_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consent_text_deleted_at" ON "consent_text" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_consent_text_version" ON "consent_text" ("text_version") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "erased_address" ("id" text not null, "address_hash" text not null, "reason" text check ("reason" in ('hard_bounce', 'complaint', 'erasure')) not null, "erased_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "erased_address_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_erased_address_deleted_at" ON "erased_address" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_erased_address_hash" ON "erased_address" ("address_hash") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "marketing_subscription" drop constraint if exists "marketing_subscription_suppressed_reason_check";`);

    this.addSql(`alter table if exists "checkout_session" add column if not exists "erased_at" timestamptz null;`);

    this.addSql(`alter table if exists "marketing_subscription" add column if not exists "locale" text null;`);
    this.addSql(`alter table if exists "marketing_subscription" add constraint "marketing_subscription_suppressed_reason_check" check("suppressed_reason" in ('hard_bounce', 'complaint', 'erasure'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "consent_text" cascade;`);

    this.addSql(`drop table if exists "erased_address" cascade;`);

    this.addSql(`alter table if exists "marketing_subscription" drop constraint if exists "marketing_subscription_suppressed_reason_check";`);

    this.addSql(`alter table if exists "checkout_session" drop column if exists "erased_at";`);

    this.addSql(`alter table if exists "marketing_subscription" drop column if exists "locale";`);

    this.addSql(`alter table if exists "marketing_subscription" add constraint "marketing_subscription_suppressed_reason_check" check("suppressed_reason" in ('hard_bounce', 'complaint'));`);
  }

}
