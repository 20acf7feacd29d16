import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124014337 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "confirmation_email" ("id" text not null, "marketing_subscription_id" text not null, "to" text not null, "locale" text null, "status" text check ("status" in ('scheduled', 'sending', 'sent', 'failed', 'unknown', 'skipped', 'canceled')) not null default 'scheduled', "attempts" integer not null default 0, "message_id" text null, "requested_at" timestamptz not null, "sent_at" timestamptz null, "next_attempt_at" timestamptz null, "error" text null, "claimed_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "confirmation_email_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_confirmation_email_deleted_at" ON "confirmation_email" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_confirmation_email_act" ON "confirmation_email" ("marketing_subscription_id", "requested_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_confirmation_email_due" ON "confirmation_email" ("next_attempt_at") WHERE status = 'scheduled' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_confirmation_email_in_flight" ON "confirmation_email" ("claimed_until") WHERE status = 'sending' AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "consent_record" drop constraint if exists "consent_record_action_check";`);

    this.addSql(`alter table if exists "marketing_subscription" drop constraint if exists "marketing_subscription_status_check";`);

    this.addSql(`alter table if exists "consent_record" add column if not exists "pending" boolean not null default false;`);
    this.addSql(`alter table if exists "consent_record" add constraint "consent_record_action_check" check("action" in ('opt_in', 'opt_out', 'subscribe', 'unsubscribe', 'confirm', 'suppress'));`);

    this.addSql(`alter table if exists "marketing_subscription" add column if not exists "cart_recovery_requested_at" timestamptz null, add column if not exists "promotions_requested_at" timestamptz null;`);
    this.addSql(`alter table if exists "marketing_subscription" add constraint "marketing_subscription_status_check" check("status" in ('subscribed', 'unsubscribed', 'pending'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "confirmation_email" cascade;`);

    this.addSql(`alter table if exists "consent_record" drop constraint if exists "consent_record_action_check";`);

    this.addSql(`alter table if exists "marketing_subscription" drop constraint if exists "marketing_subscription_status_check";`);

    this.addSql(`alter table if exists "consent_record" drop column if exists "pending";`);

    this.addSql(`alter table if exists "consent_record" add constraint "consent_record_action_check" check("action" in ('opt_in', 'opt_out', 'subscribe', 'unsubscribe', 'suppress'));`);

    this.addSql(`alter table if exists "marketing_subscription" drop column if exists "cart_recovery_requested_at", drop column if exists "promotions_requested_at";`);

    this.addSql(`alter table if exists "marketing_subscription" add constraint "marketing_subscription_status_check" check("status" in ('subscribed', 'unsubscribed'));`);
  }

}
