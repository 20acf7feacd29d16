import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124003844 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_daily_figure" ("id" text not null, "date" text not null, "currency_code" text not null, "expired" integer not null default 0, "mailed" integer not null default 0, "restored" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_daily_figure_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_daily_figure_deleted_at" ON "recovery_daily_figure" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_daily_figure" cascade;`);
  }

}
