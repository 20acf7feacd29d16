import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125225029 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_rate_limit" ("id" text not null, "free_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_rate_limit_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_rate_limit_deleted_at" ON "recovery_rate_limit" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_rate_limit" cascade;`);
  }

}
