import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { byStatement, rowsOf } from "../by-statement";
import { SELECT_STOCK } from "./select-stock";

const level = z.object({ location_id: z.string(), available_quantity: z.coerce.number() });

/** What both ways of reading answer. */
const stockSchema = z.object({
  variants: z.array(
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
    }),
  ),
  parts: z.array(
    z.object({
      variant_id: z.string(),
      required_quantity: z.coerce.number(),
      inventory: z.object({ location_levels: z.array(level).nullish() }).nullish(),
    }),
  ),
  locations: z.array(z.object({ sales_channel_id: z.string(), stock_location_id: z.string() })),
});

/** The variants that are not deleted, what one unit of each takes out of stock, and where sales channels have theirs. */
export type StockRows = z.output<typeof stockSchema>;

export type StockWanted = { variant_ids: readonly string[]; sales_channel_ids: readonly string[] };

/** By one statement on Medusa's tables. */
export async function readStockRowsByStatement(container: MedusaContainer, wanted: StockWanted): Promise<StockRows> {
  const [row] = await rowsOf(container, SELECT_STOCK, wanted);
  return stockSchema.parse(row);
}

/** By `query.graph`: three queries, each of several. */
export async function readStockRowsByGraph(
  container: MedusaContainer,
  { variant_ids, sales_channel_ids }: StockWanted,
): Promise<StockRows> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [variants, parts, locations] = await Promise.all([
    query.graph({
      entity: "variant",
      fields: ["id", "manage_inventory", "allow_backorder", "product.status", "product.sales_channels.id"],
      filters: { id: [...variant_ids] },
    }),
    query.graph({
      entity: "product_variant_inventory_items",
      fields: ["variant_id", "required_quantity", "inventory.location_levels.*"],
      filters: { variant_id: [...variant_ids] },
    }),
    query.graph({
      entity: "sales_channel_locations",
      fields: ["sales_channel_id", "stock_location_id"],
      filters: { sales_channel_id: [...sales_channel_ids] },
    }),
  ]);
  return stockSchema.parse({ variants: variants.data, parts: parts.data, locations: locations.data });
}

/** Reads what says how much of these variants can be bought in these sales channels. */
export function readStockRows(container: MedusaContainer, wanted: StockWanted): Promise<StockRows> {
  return byStatement(container, {
    what: "stock",
    byStatement: () => readStockRowsByStatement(container, wanted),
    byGraph: () => readStockRowsByGraph(container, wanted),
  });
}
