import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** The cart that a session's link led to. */
export type RestoredSession = { cart_id: string; checkout_session_id: string; order_id: string | null };

/**
 * What was restored from a session: the cart that was bought, also when that was restored from a restored cart in its turn;
 * else the newest that was restored directly. Null when nothing was.
 */
export async function findRestored(manager: EntityManager, session_id: string): Promise<RestoredSession | null> {
  const [row] = await sql<RestoredSession>(
    manager,
    `WITH RECURSIVE restored AS (
       SELECT id, cart_id, order_id, opened_at, 1 AS distance FROM checkout_session
       WHERE recovered_from = :session_id AND deleted_at IS NULL
       UNION ALL
       SELECT session.id, session.cart_id, session.order_id, session.opened_at, restored.distance + 1
       FROM restored JOIN checkout_session AS session ON session.recovered_from = restored.id AND session.deleted_at IS NULL
     )
     SELECT id AS checkout_session_id, cart_id, order_id FROM restored
     ORDER BY order_id IS NULL, distance, opened_at DESC
     LIMIT 1`,
    { session_id },
  );
  return row ?? null;
}
