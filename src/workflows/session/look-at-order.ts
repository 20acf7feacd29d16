import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { SELECT_SETTINGS_VERSION } from "../../modules/cart-recovery/queries/settings";
import { byStatement, rowsOf } from "../by-statement";
import { cartRecovery } from "../cart-recovery-service";
import { type CartLook, lookAtCartByGraph, snapshotSchema } from "./look-at-cart";
import { SELECT_SNAPSHOT } from "./select-snapshot";

/** The cart that an order was made of, and when it was placed. */
export type OrderLook = Pick<CartLook, "cart" | "settings"> & { placed_at: Date };

const SELECT_LOOK = `
  SELECT "order".created_at AS placed_at, ${SELECT_SNAPSHOT} AS snapshot, (${SELECT_SETTINGS_VERSION}) AS settings_version
  FROM order_cart AS link
  JOIN "order" ON "order".id = link.order_id AND "order".deleted_at IS NULL
  JOIN cart ON cart.id = link.cart_id AND cart.deleted_at IS NULL
  WHERE link.order_id = :order_id AND link.deleted_at IS NULL`;

type LookRow = { placed_at: Date; snapshot: unknown; settings_version: string | null };

/** By one statement on Medusa's tables. */
export async function lookAtOrderByStatement(container: MedusaContainer, order_id: string): Promise<OrderLook | null> {
  const [row] = await rowsOf<LookRow>(container, SELECT_LOOK, { order_id });
  return row
    ? {
        cart: snapshotSchema.parse(row.snapshot),
        placed_at: row.placed_at,
        settings: await cartRecovery(container).getSettingsAs(row.settings_version),
      }
    : null;
}

const linksSchema = z.array(
  z.object({ cart_id: z.string(), order: z.object({ created_at: z.coerce.date() }).nullish() }),
);

/** By `query.graph`. */
export async function lookAtOrderByGraph(container: MedusaContainer, order_id: string): Promise<OrderLook | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["cart_id", "order.created_at"],
    filters: { order_id },
  });
  const [link] = linksSchema.parse(data);
  const look = link?.order ? await lookAtCartByGraph(container, link.cart_id) : null;
  return link?.order && look ? { ...look, placed_at: link.order.created_at } : null;
}

/** Reads the cart that an order was made of, and the settings; null for orders without one, such as drafts and imports. */
export function lookAtOrder(container: MedusaContainer, order_id: string): Promise<OrderLook | null> {
  return byStatement(container, {
    what: "orders and their carts",
    byStatement: () => lookAtOrderByStatement(container, order_id),
    byGraph: () => lookAtOrderByGraph(container, order_id),
  });
}
