import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125234306 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_checkout_session_last_activity_at" ON "checkout_session" ("last_activity_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_checkout_session_last_activity_at";`);
  }

}
