import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The order of the subscription list, so that a page of it does not sort the whole. Written by hand: a model's index knows columns
 * only, and this one is of what `toldAt` says.
 */
export class Migration20261125234500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_marketing_subscription_told_at" ON "marketing_subscription" ((COALESCE(GREATEST(cart_recovery_at, promotions_at), suppressed_at, created_at))) WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_marketing_subscription_told_at";`);
  }
}
