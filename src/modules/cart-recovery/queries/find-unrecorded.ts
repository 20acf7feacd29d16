import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** Which of these carts have no session at all: the event of their creation was lost. */
export async function findCartsWithoutSession(manager: EntityManager, cart_ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ cart_id: string }>(
    manager,
    `SELECT cart_id FROM unnest(:cart_ids::text[]) AS carts(cart_id)
     WHERE NOT EXISTS (
       SELECT 1 FROM checkout_session AS session WHERE session.cart_id = carts.cart_id AND session.deleted_at IS NULL)`,
    { cart_ids },
  );
  return rows.map(({ cart_id }) => cart_id);
}

/** Which of these orders completed no session: the event of their placing was lost. */
export async function findUnrecordedOrders(manager: EntityManager, order_ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ order_id: string }>(
    manager,
    `SELECT order_id FROM unnest(:order_ids::text[]) AS orders(order_id)
     WHERE NOT EXISTS (
       SELECT 1 FROM checkout_session AS session
       WHERE session.order_id = orders.order_id AND session.deleted_at IS NULL)`,
    { order_ids },
  );
  return rows.map(({ order_id }) => order_id);
}
