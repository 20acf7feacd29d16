import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { byStatement, rowsOf } from "../by-statement";

/** Where an order came from, and when it was placed. */
export type CartOfOrder = { cart_id: string; placed_at: Date };

const rowsSchema = z.array(z.object({ cart_id: z.string(), created_at: z.coerce.date() }));

const SELECT_CART = `
  SELECT link.cart_id, "order".created_at
  FROM order_cart AS link JOIN "order" ON "order".id = link.order_id AND "order".deleted_at IS NULL
  WHERE link.order_id = :order_id AND link.deleted_at IS NULL`;

const linksSchema = z.array(
  z.object({ cart_id: z.string(), order: z.object({ created_at: z.coerce.date() }).nullish() }),
);

/** By one statement on Medusa's tables. */
export async function findCartOfOrderByStatement(
  container: MedusaContainer,
  order_id: string,
): Promise<CartOfOrder | null> {
  const [row] = rowsSchema.parse(await rowsOf(container, SELECT_CART, { order_id }));
  return row ? { cart_id: row.cart_id, placed_at: row.created_at } : null;
}

/** By `query.graph`. */
export async function findCartOfOrderByGraph(
  container: MedusaContainer,
  order_id: string,
): Promise<CartOfOrder | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["cart_id", "order.created_at"],
    filters: { order_id },
  });
  const [link] = linksSchema.parse(data);
  return link?.order ? { cart_id: link.cart_id, placed_at: link.order.created_at } : null;
}

/** The cart that an order was made of; null for orders without one, such as drafts and imports. */
export function findCartOfOrder(container: MedusaContainer, order_id: string): Promise<CartOfOrder | null> {
  return byStatement(container, {
    what: "carts of orders",
    byStatement: () => findCartOfOrderByStatement(container, order_id),
    byGraph: () => findCartOfOrderByGraph(container, order_id),
  });
}
