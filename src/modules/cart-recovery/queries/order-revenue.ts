import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** What an order brings now. */
export type OrderRevenue = {
  order_id: string;
  /** In major units of the order's currency; 0 when it is canceled. */
  revenue: number;
  canceled_at: Date | null;
};

/** Which of these orders came out of a restored cart. */
export async function findRecoveredOrders(manager: EntityManager, order_ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ order_id: string }>(
    manager,
    `SELECT DISTINCT order_id FROM checkout_session
     WHERE order_id = ANY(:order_ids) AND recovered_from IS NOT NULL AND deleted_at IS NULL`,
    { order_ids },
  );
  return rows.map(({ order_id }) => order_id);
}

/** A page of recovered orders that were placed since `since` and not read since `read_before`, the longest unread first. */
export async function findUnreadOrders(
  manager: EntityManager,
  input: { since: Date; read_before: Date; limit: number },
): Promise<string[]> {
  const rows = await sql<{ order_id: string }>(
    manager,
    `SELECT order_id FROM checkout_session
     WHERE status = 'completed' AND recovered_from IS NOT NULL AND deleted_at IS NULL AND order_id IS NOT NULL
       AND (order_read_at IS NULL OR (order_read_at < :read_before AND completed_at >= :since))
     ORDER BY order_read_at NULLS FIRST
     LIMIT :limit`,
    input,
  );
  return rows.map(({ order_id }) => order_id);
}

/** Keeps what orders bring. No change of what decisions rest on. */
export async function saveOrderRevenue(
  manager: EntityManager,
  input: { orders: readonly OrderRevenue[]; read_at: Date },
): Promise<void> {
  const orders = input.orders.map((order) => ({ ...order, raw: { value: String(order.revenue), precision: 20 } }));
  await sql(
    manager,
    `UPDATE checkout_session AS session
     SET order_revenue = seen.revenue, raw_order_revenue = seen.raw, order_canceled_at = seen.canceled_at,
       order_read_at = :read_at
     FROM jsonb_to_recordset(:orders::jsonb) AS seen(order_id text, revenue numeric, raw jsonb, canceled_at timestamptz)
     WHERE session.order_id = seen.order_id AND session.deleted_at IS NULL AND (session.order_read_at IS NULL OR session.order_read_at < :read_at)`,
    { orders: JSON.stringify(orders), read_at: input.read_at },
  );
}
