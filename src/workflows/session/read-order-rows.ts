import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { byStatement, rowsOf } from "../by-statement";

const ordersSchema = z.array(
  z.object({ email: z.string().nullish(), customer_id: z.string().nullish(), created_at: z.coerce.date() }),
);

export type OrderRow = z.output<typeof ordersSchema>[number];

export type OrdersWanted = { emails: readonly string[]; customer_ids: readonly string[]; since: Date };

const SELECT_ORDERS = `
  SELECT email, customer_id, created_at FROM "order"
  WHERE deleted_at IS NULL AND created_at > :since AND (email = ANY(:emails) OR customer_id = ANY(:customer_ids))`;

/** By one statement on Medusa's tables. */
export async function readOrderRowsByStatement(container: MedusaContainer, wanted: OrdersWanted): Promise<OrderRow[]> {
  return ordersSchema.parse(await rowsOf(container, SELECT_ORDERS, wanted));
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
