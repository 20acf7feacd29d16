import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Offer } from "../../domain/recovery/plan-restore";
import { loadVariantStock } from "../decision/load-variant-stock";
import type { LoadedCart } from "../session/load-carts";

const variantsSchema = z.array(
  z.object({
    id: z.string(),
    calculated_price: z.object({ calculated_amount: z.coerce.number().nullish() }).nullish(),
  }),
);

/**
 * What the variants of a cart cost and how many there are, now, in the cart's region and sales channel, by Medusa's own
 * pricing and inventory. A fixed number of queries.
 */
export async function loadOffers(container: MedusaContainer, cart: LoadedCart): Promise<Map<string, Offer>> {
  const variant_ids = [...new Set(cart.items.flatMap(({ variant_id }) => variant_id ?? []))];
  if (variant_ids.length === 0) {
    return new Map();
  }
  const [{ data }, available] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "variant",
      fields: ["id", "calculated_price.calculated_amount"],
      filters: { id: variant_ids },
      context: {
        calculated_price: QueryContext({ region_id: cart.region_id, currency_code: cart.currency_code }),
      },
    }),
    loadVariantStock(container, [cart]),
  ]);
  return new Map(
    variantsSchema.parse(data).map(({ id, calculated_price }) => {
      const units = available(id, cart.sales_channel_id);
      return [
        id,
        {
          unit_price: calculated_price?.calculated_amount ?? null,
          available: units === Infinity ? null : units,
        },
      ];
    }),
  );
}
