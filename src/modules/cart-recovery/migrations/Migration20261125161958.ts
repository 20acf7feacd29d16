import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125161958 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "recovery_event" ("id" text not null, "name" text check ("name" in ('checkout_session.expired', 'checkout_session.completed', 'checkout_session.recovered', 'recovery_email.sent', 'recovery_email.failed', 'marketing_subscription.updated')) not null, "subject_id" text not null, "claimed_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_event_deleted_at" ON "recovery_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_event_due" ON "recovery_event" ("id") WHERE claimed_until IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_visit" ("id" text not null, "checkout_session_id" text not null, "visited_at" timestamptz not null, "restored_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_visit_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_visit_deleted_at" ON "recovery_visit" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_visit_session" ON "recovery_visit" ("checkout_session_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_visit_visited_at" ON "recovery_visit" ("visited_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_visit_restored_at" ON "recovery_visit" ("restored_at") WHERE restored_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "checkout_session" add column if not exists "order_revenue" numeric null, add column if not exists "order_canceled_at" timestamptz null, add column if not exists "order_read_at" timestamptz null, add column if not exists "holdout_group" text check ("holdout_group" in ('mailed', 'held_out')) null, add column if not exists "converted_at" timestamptz null, add column if not exists "raw_order_revenue" jsonb null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_expired_at" ON "checkout_session" ("currency_code", "expired_at") WHERE livemode AND expired_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_holdout" ON "checkout_session" ("currency_code", "expired_at") WHERE livemode AND holdout_group IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_recovered_at" ON "checkout_session" ("completed_at") WHERE status = 'completed' AND recovered_from IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_order_read_at" ON "checkout_session" ("order_read_at") WHERE status = 'completed' AND recovered_from IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "recovery_daily_figure" add column if not exists "visited" integer not null default 0, add column if not exists "mailed_group" integer not null default 0, add column if not exists "mailed_group_orders" integer not null default 0, add column if not exists "held_out_group" integer not null default 0, add column if not exists "held_out_group_orders" integer not null default 0;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_sent_at" ON "recovery_email" ("sent_at") WHERE status = 'sent' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "recovery_event" cascade;`);

    this.addSql(`drop table if exists "recovery_visit" cascade;`);

    this.addSql(`drop index if exists "IDX_checkout_session_expired_at";`);
    this.addSql(`drop index if exists "IDX_checkout_session_holdout";`);
    this.addSql(`drop index if exists "IDX_checkout_session_recovered_at";`);
    this.addSql(`drop index if exists "IDX_checkout_session_order_read_at";`);
    this.addSql(`alter table if exists "checkout_session" drop column if exists "order_revenue", drop column if exists "order_canceled_at", drop column if exists "order_read_at", drop column if exists "holdout_group", drop column if exists "converted_at", drop column if exists "raw_order_revenue";`);

    this.addSql(`alter table if exists "recovery_daily_figure" drop column if exists "visited", drop column if exists "mailed_group", drop column if exists "mailed_group_orders", drop column if exists "held_out_group", drop column if exists "held_out_group_orders";`);

    this.addSql(`drop index if exists "IDX_recovery_email_sent_at";`);
  }

}
