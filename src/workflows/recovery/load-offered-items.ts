import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { allotStock, type OfferedItem } from "../../domain/recovery/plan-restore";
import { loadVariantStock } from "../decision/load-variant-stock";
import type { LoadedCart } from "../session/load-carts";

const pricesSchema = z.array(
  z.object({
    id: z.string(),
    calculated_price: z.object({ calculated_amount: z.coerce.number().nullish() }).nullish(),
  }),
);

/** What so many of these variants cost now, by Medusa's own pricing, in the cart's region. */
async function loadPrices(
  container: MedusaContainer,
  { region_id, currency_code }: LoadedCart,
  { variant_ids, quantity }: { variant_ids: string[]; quantity: number },
): Promise<Map<string, number | null>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "calculated_price.calculated_amount"],
    filters: { id: variant_ids },
    context: { calculated_price: QueryContext({ region_id, currency_code, quantity }) },
  });
  return new Map(
    pricesSchema.parse(data).map(({ id, calculated_price }) => [id, calculated_price?.calculated_amount ?? null]),
  );
}

/**
 * The lines of a cart with how many of each can be had now, and for how much. Prices can depend on the quantity, so there is
 * one query for each quantity in the cart.
 */
export async function loadOfferedItems(container: MedusaContainer, cart: LoadedCart): Promise<OfferedItem[]> {
  const available = await loadVariantStock(container, [cart]);
  const variant_ids = [...new Set(cart.items.flatMap(({ variant_id }) => variant_id ?? []))];
  const units = variant_ids.map((id) => [id, available(id, cart.sales_channel_id)] as const);
  const quantities = allotStock(cart.items, new Map(units.map(([id, left]) => [id, left === Infinity ? null : left])));
  const wanted = [...new Set(quantities)].filter((quantity) => quantity > 0);
  const prices = new Map(
    await Promise.all(
      wanted.map(async (quantity) => [quantity, await loadPrices(container, cart, { variant_ids, quantity })] as const),
    ),
  );
  return cart.items.map(({ product_title, variant_id, quantity, unit_price, ...item }, line) => {
    const offered_quantity = quantities[line] ?? 0;
    return {
      variant_id,
      title: product_title,
      quantity,
      unit_price,
      custom_price: item.custom_price,
      is_tax_inclusive: item.is_tax_inclusive,
      metadata: item.metadata,
      offered_quantity,
      offered_price: prices.get(offered_quantity)?.get(variant_id ?? "") ?? null,
    };
  });
}
