import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Room and care for the tables that the sweep writes to again and again. Written by hand: storage parameters have no place in a
 * model. `npm run bench -- soak` is what they are measured by; docs/performance.md says what for.
 *
 * The lock that this takes stops neither reads nor writes.
 */
export class Migration20261125194500 extends Migration {
  override async up(): Promise<void> {
    // A row changes several times within minutes: with room left in its page, no index has to follow.
    this.addSql(
      `ALTER TABLE IF EXISTS "checkout_session" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);`,
    );
    this.addSql(
      `ALTER TABLE IF EXISTS "recovery_email" SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);`,
    );
    // A queue: nearly all that was ever in it is dead.
    this.addSql(
      `ALTER TABLE IF EXISTS "recovery_event" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `ALTER TABLE IF EXISTS "checkout_session" RESET (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor);`,
    );
    this.addSql(
      `ALTER TABLE IF EXISTS "recovery_email" RESET (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor);`,
    );
    this.addSql(`ALTER TABLE IF EXISTS "recovery_event" RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);`);
  }
}
