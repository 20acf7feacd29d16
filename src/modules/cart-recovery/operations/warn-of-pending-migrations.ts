import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Logger } from "@medusajs/framework/types";
import { findPendingMigrations } from "../queries/find-pending-migrations";

/**
 * Says at boot that `db:migrate` was forgotten, before every query says so in its own words. It only says so: the store must
 * start without the plugin's tables, too (DESIGN invariant 5).
 */
export async function warnOfPendingMigrations(manager: EntityManager, logger: Logger): Promise<void> {
  const pending = await findPendingMigrations(manager).catch(() => []);
  if (pending.length > 0) {
    logger.error(
      `medusa-cart-recovery cannot work: ${pending.length} of its migrations have not been run on this database. ` +
        `Run "npx medusa db:migrate", then start this server again. Until then no checkout is watched and no mail is sent.`,
    );
  }
}
