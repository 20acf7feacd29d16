import type { MedusaContainer } from "@medusajs/framework/types";
import type { LoadedCart } from "../session/load-carts";
import { loadVariantStock } from "./load-variant-stock";

/** How many lines a cart has, and how many of them can be bought now: one unit is enough. */
export type CartStock = { lines: number; buyable: number };

/**
 * What can be bought of these carts now, each in its own sales channel. A line without a variant, which only a shop's own code
 * can make, has no stock that could run out.
 */
export async function loadStock(
  container: MedusaContainer,
  carts: readonly LoadedCart[],
): Promise<Map<string, CartStock>> {
  const available = await loadVariantStock(container, carts);
  return new Map(
    carts.map(({ cart_id, sales_channel_id, items }) => {
      const buyable = items.filter(
        ({ variant_id }) => variant_id === null || available(variant_id, sales_channel_id) > 0,
      );
      return [cart_id, { lines: items.length, buyable: buyable.length }];
    }),
  );
}
