import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

export type OpenCart = { session_id: string; cart_id: string };

/** A page of the carts whose session is open and was last active before `before`, in the order of the sessions' ids. */
export function findOpenCarts(
  manager: EntityManager,
  input: { before: Date; after: string; limit: number },
): Promise<OpenCart[]> {
  return sql<OpenCart>(
    manager,
    `SELECT id AS session_id, cart_id FROM checkout_session
     WHERE status = 'open' AND deleted_at IS NULL AND last_activity_at < :before AND id > :after
     ORDER BY id
     LIMIT :limit`,
    input,
  );
}
