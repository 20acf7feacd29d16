import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { firstIdOf } from "../../domain/session/first-id-of";
import { byStatement, rowsOf } from "../by-statement";

const ordersSchema = z.array(
  z.object({ email: z.string().nullish(), customer_id: z.string().nullish(), created_at: z.coerce.date() }),
);

export type OrderRow = z.output<typeof ordersSchema>[number];

export type OrdersWanted = { emails: readonly string[]; customer_ids: readonly string[]; since: Date };

/** No id of Medusa's is older. */
const OLDEST_ID = firstIdOf("order", new Date("2020-01-01T00:00:00Z"));

/**
 * Medusa has an index of orders neither by address nor by time, but by id: of those whose ids it made itself only the ones made
 * since then are read, and all others, which came from elsewhere ([ADR 91](../../../docs/adr/0091-later-orders-are-found-by-their-ids.md)).
 */
const SELECT_ORDERS = `
  SELECT email, customer_id, created_at FROM "order"
  WHERE (id >= :first_id OR id < :oldest_id) AND deleted_at IS NULL AND created_at > :since
    AND (email = ANY(:emails) OR customer_id = ANY(:customer_ids))`;

/** By one statement on Medusa's tables. */
export async function readOrderRowsByStatement(container: MedusaContainer, wanted: OrdersWanted): Promise<OrderRow[]> {
  const ids = { first_id: firstIdOf("order", wanted.since), oldest_id: OLDEST_ID };
  return ordersSchema.parse(await rowsOf(container, SELECT_ORDERS, { ...wanted, ...ids }));
}

/** By `query.graph`. */
export async function readOrderRowsByGraph(
  container: MedusaContainer,
  { emails, customer_ids, since }: OrdersWanted,
): Promise<OrderRow[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["email", "customer_id", "created_at"],
    filters: { $or: [{ email: [...emails] }, { customer_id: [...customer_ids] }], created_at: { $gt: since } },
  });
  return ordersSchema.parse(data);
}

/** The orders that any of these addresses or customers placed after a time. */
export function readOrderRows(container: MedusaContainer, wanted: OrdersWanted): Promise<OrderRow[]> {
  return byStatement(container, {
    what: "orders",
    byStatement: () => readOrderRowsByStatement(container, wanted),
    byGraph: () => readOrderRowsByGraph(container, wanted),
  });
}
