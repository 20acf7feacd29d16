import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123232353 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "checkout_session" ("id" text not null, "cart_id" text not null, "order_id" text null, "customer_id" text null, "email" text null, "email_key" text null, "sales_channel_id" text null, "region_id" text null, "currency_code" text not null, "locale" text null, "status" text check ("status" in ('open', 'completed', 'expired')) not null default 'open', "livemode" boolean not null default true, "had_items" boolean not null default false, "opened_at" timestamptz not null, "last_activity_at" timestamptz not null, "expires_at" timestamptz not null, "expires_at_explicit" boolean not null default false, "expired_at" timestamptz null, "completed_at" timestamptz null, "consent" text check ("consent" in ('opt_in', 'opt_out')) null, "consent_at" timestamptz null, "consent_text_version" text null, "consent_email" text null, "consent_collection" text check ("consent_collection" in ('auto', 'none')) not null default 'auto', "recovery_enabled" boolean not null default true, "allow_promotion_codes" boolean not null default false, "recovered_from" text null, "restored_changes" jsonb null, "recovered" boolean not null default false, "last_decision" jsonb null, "claimed_until" timestamptz null, "claim_token" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "checkout_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_deleted_at" ON "checkout_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_session_open_cart" ON "checkout_session" ("cart_id") WHERE status = 'open' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_due" ON "checkout_session" ("expires_at") WHERE status = 'open' AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_checkout_session_open_restored" ON "checkout_session" ("recovered_from") WHERE status = 'open' AND recovered_from IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_cart" ON "checkout_session" ("cart_id", "opened_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_shopper_email" ON "checkout_session" ("email_key", "opened_at") WHERE email_key IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_shopper_customer" ON "checkout_session" ("customer_id", "opened_at") WHERE customer_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_order" ON "checkout_session" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_restored" ON "checkout_session" ("recovered_from") WHERE recovered_from IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_opened_at" ON "checkout_session" ("opened_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "consent_record" ("id" text not null, "email" text not null, "topic" text check ("topic" in ('cart_recovery', 'promotions')) null, "action" text check ("action" in ('opt_in', 'opt_out', 'subscribe', 'unsubscribe', 'suppress')) not null, "source" text check ("source" in ('checkout', 'unsubscribe_link', 'preference_page', 'customer_account', 'admin', 'csv_import', 'api', 'bounce', 'complaint', 'erasure')) not null, "text_version" text null, "locale" text null, "actor" text null, "checkout_session_id" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "consent_record_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consent_record_deleted_at" ON "consent_record" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_consent_record_email" ON "consent_record" ("email", "occurred_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "marketing_subscription" ("id" text not null, "email" text not null, "status" text check ("status" in ('subscribed', 'unsubscribed')) not null, "cart_recovery_status" text check ("cart_recovery_status" in ('subscribed', 'unsubscribed')) null, "cart_recovery_at" timestamptz null, "promotions_status" text check ("promotions_status" in ('subscribed', 'unsubscribed')) null, "promotions_at" timestamptz null, "suppressed_reason" text check ("suppressed_reason" in ('hard_bounce', 'complaint')) null, "suppressed_at" timestamptz null, "source" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "marketing_subscription_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_marketing_subscription_deleted_at" ON "marketing_subscription" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_marketing_subscription_email" ON "marketing_subscription" ("email") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_decision" ("id" text not null, "checkout_session_id" text not null, "step" integer not null, "outcome" text check ("outcome" in ('send', 'postpone', 'skip')) not null, "reasons" jsonb not null, "next_at" timestamptz null, "decided_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_decision_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_decision_deleted_at" ON "recovery_decision" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_decision_session" ON "recovery_decision" ("checkout_session_id", "decided_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_delivery_state" ("id" text not null, "paused_since" timestamptz null, "reason" text null, "probe_at" timestamptz null, "probes" integer not null default 0, "tokens" real null, "refilled_at" timestamptz null, "last_sweep_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_delivery_state_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_delivery_state_deleted_at" ON "recovery_delivery_state" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_email" ("id" text not null, "checkout_session_id" text not null, "step" integer not null, "status" text check ("status" in ('scheduled', 'sending', 'sent', 'failed', 'unknown', 'skipped', 'canceled')) not null default 'scheduled', "to" text null, "attempts" integer not null default 0, "message_id" text null, "scheduled_at" timestamptz not null, "sent_at" timestamptz null, "next_attempt_at" timestamptz null, "error" text null, "claimed_until" timestamptz null, "claim_token" text null, "shopper_state" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_email_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_deleted_at" ON "recovery_email" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recovery_email_step" ON "recovery_email" ("checkout_session_id", "step") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_due" ON "recovery_email" ("next_attempt_at") WHERE status = 'scheduled' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_unknown" ON "recovery_email" ("updated_at") WHERE status = 'unknown' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_ended" ON "recovery_email" ("updated_at") WHERE status IN ('sent', 'failed') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_email_in_flight" ON "recovery_email" ("claimed_until") WHERE status = 'sending' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recovery_settings" ("id" text not null, "values" jsonb not null, "version" integer not null default 1, "activated_at" timestamptz null, "terms_version" text null, "terms_accepted_at" timestamptz null, "terms_accepted_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recovery_settings_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recovery_settings_deleted_at" ON "recovery_settings" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "checkout_session" cascade;`);

    this.addSql(`drop table if exists "consent_record" cascade;`);

    this.addSql(`drop table if exists "marketing_subscription" cascade;`);

    this.addSql(`drop table if exists "recovery_decision" cascade;`);

    this.addSql(`drop table if exists "recovery_delivery_state" cascade;`);

    this.addSql(`drop table if exists "recovery_email" cascade;`);

    this.addSql(`drop table if exists "recovery_settings" cascade;`);
  }

}
