import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/**
 * Has the current transaction's commit reach the log before it is confirmed, also in a database that runs with
 * `synchronous_commit = off`, which forgets the last half second of commits when it crashes. A mail whose `sending` was
 * forgotten would be sent again.
 */
export async function ensureDurableCommit(manager: EntityManager): Promise<void> {
  await sql(
    manager,
    `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`,
    {},
  );
}
