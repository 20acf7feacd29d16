import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126091149 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_checkout_session_expired_at";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_ended" ON "checkout_session" ("expires_at") WHERE status <> 'open' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_expired" ON "checkout_session" ("currency_code", "expired_at", "id") WHERE livemode AND expired_at IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_checkout_session_ended";`);
    this.addSql(`drop index if exists "IDX_checkout_session_expired";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_expired_at" ON "checkout_session" ("currency_code", "expired_at") WHERE livemode AND expired_at IS NOT NULL AND deleted_at IS NULL;`);
  }

}
