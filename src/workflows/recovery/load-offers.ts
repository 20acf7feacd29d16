import type { MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  getTotalVariantAvailability,
  getVariantAvailability,
  QueryContext,
} from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Offer } from "../../domain/recovery/plan-restore";
import type { LoadedCart } from "../session/load-carts";

const variantsSchema = z.array(
  z.object({
    id: z.string(),
    manage_inventory: z.boolean(),
    allow_backorder: z.boolean(),
    product: z
      .object({
        status: z.string(),
        sales_channels: z.array(z.object({ id: z.string() }).nullable()).nullish(),
      })
      .nullish(),
    calculated_price: z.object({ calculated_amount: z.coerce.number().nullish() }).nullish(),
  }),
);

type Variant = z.output<typeof variantsSchema>[number];

function isForSale({ product }: Variant, sales_channel_id: string | null): boolean {
  const channels = product?.sales_channels ?? [];
  const offered = sales_channel_id === null || channels.some((channel) => channel?.id === sales_channel_id);
  return product?.status === "published" && offered;
}

/**
 * What the variants of a cart cost and how many there are, now, in the cart's region and sales channel, by Medusa's own
 * pricing and inventory. Variants that cannot be bought at all are absent. A fixed number of queries.
 */
export async function loadOffers(container: MedusaContainer, cart: LoadedCart): Promise<Map<string, Offer>> {
  const variant_ids = [...new Set(cart.items.flatMap(({ variant_id }) => variant_id ?? []))];
  if (variant_ids.length === 0) {
    return new Map();
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "allow_backorder",
      "product.status",
      "product.sales_channels.id",
      "calculated_price.calculated_amount",
    ],
    filters: { id: variant_ids },
    context: {
      calculated_price: QueryContext({ region_id: cart.region_id, currency_code: cart.currency_code }),
    },
  });
  const variants = variantsSchema.parse(data).filter((variant) => isForSale(variant, cart.sales_channel_id));
  const managed = variants.filter(({ manage_inventory, allow_backorder }) => manage_inventory && !allow_backorder);
  const stock = await availabilityOf(managed.map(({ id }) => id));
  return new Map(
    variants.map((variant) => [
      variant.id,
      {
        unit_price: variant.calculated_price?.calculated_amount ?? null,
        available: managed.includes(variant) ? (stock[variant.id]?.availability ?? 0) : null,
      },
    ]),
  );

  async function availabilityOf(ids: string[]): Promise<Record<string, { availability: number | null }>> {
    if (ids.length === 0) {
      return {};
    }
    return cart.sales_channel_id === null
      ? getTotalVariantAvailability(query, { variant_ids: ids })
      : getVariantAvailability(query, { variant_ids: ids, sales_channel_id: cart.sales_channel_id });
  }
}
