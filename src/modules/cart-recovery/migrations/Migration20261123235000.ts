import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The consent ledger is append-only, and the database sees to it. Written by hand: triggers have no place in a model.
 *
 * Erasure (GDPR, article 17) is the one exception; it says so in its transaction with
 * `SET LOCAL cart_recovery.erasure = 'on'`.
 */
export class Migration20261123235000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      CREATE OR REPLACE FUNCTION cart_recovery_refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('cart_recovery.erasure', true) = 'on' THEN
          RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        RAISE EXCEPTION 'The consent ledger is append-only: add a new record instead of changing one';
      END $$;`);
    this.addSql(`
      CREATE OR REPLACE TRIGGER cart_recovery_ledger_is_append_only
      BEFORE UPDATE OR DELETE ON "consent_record"
      FOR EACH ROW EXECUTE FUNCTION cart_recovery_refuse_ledger_change();`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS cart_recovery_ledger_is_append_only ON "consent_record";`);
    this.addSql(`DROP FUNCTION IF EXISTS cart_recovery_refuse_ledger_change();`);
  }
}
