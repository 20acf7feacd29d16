import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { availableUnits, type VariantStock } from "../../domain/decision/availability";
import type { LoadedCart } from "../session/load-carts";

/** How many lines a cart has, and how many of them can be bought now: one unit is enough. */
export type CartStock = { lines: number; buyable: number };

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
  }),
);

const level = z.object({ location_id: z.string(), available_quantity: z.coerce.number() });

const partsSchema = z.array(
  z.object({
    variant_id: z.string(),
    required_quantity: z.coerce.number(),
    inventory: z.object({ location_levels: z.array(level).nullish() }).nullish(),
  }),
);

const channelsSchema = z.array(z.object({ sales_channel_id: z.string(), stock_location_id: z.string() }));

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups
      .set(key, groups.get(key) ?? [])
      .get(key)
      ?.push(row);
  }
  return groups;
}

type Query = ReturnType<typeof queryOf>;

function queryOf(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.QUERY);
}

/** The variants by id; those that were deleted, or whose product was, are absent. Two queries. */
async function loadVariants(query: Query, variant_ids: string[]): Promise<Map<string, VariantStock>> {
  const [variants, parts] = await Promise.all([
    query.graph({
      entity: "variant",
      fields: ["id", "manage_inventory", "allow_backorder", "product.status", "product.sales_channels.id"],
      filters: { id: variant_ids },
    }),
    query.graph({
      entity: "product_variant_inventory_items",
      fields: ["variant_id", "required_quantity", "inventory.location_levels.*"],
      filters: { variant_id: variant_ids },
    }),
  ]);
  const partsById = groupBy(partsSchema.parse(parts.data), ({ variant_id }) => variant_id);
  return new Map(
    variantsSchema.parse(variants.data).map(({ id, product, ...variant }) => [
      id,
      {
        ...variant,
        published: product?.status === "published",
        sales_channel_ids: (product?.sales_channels ?? []).flatMap((channel) => channel?.id ?? []),
        parts: (partsById.get(id) ?? []).map(({ required_quantity, inventory }) => ({
          required_quantity,
          levels: inventory?.location_levels ?? [],
        })),
      },
    ]),
  );
}

/** The stock locations of each sales channel. One query. */
async function loadLocations(query: Query, sales_channel_ids: string[]): Promise<Map<string, Set<string>>> {
  const { data } = await query.graph({
    entity: "sales_channel_locations",
    fields: ["sales_channel_id", "stock_location_id"],
    filters: { sales_channel_id: sales_channel_ids },
  });
  const byChannel = groupBy(channelsSchema.parse(data), ({ sales_channel_id }) => sales_channel_id);
  return new Map(
    [...byChannel].map(([id, rows]) => [id, new Set(rows.map(({ stock_location_id }) => stock_location_id))]),
  );
}

/**
 * What can be bought of these carts now, each in its own sales channel. Medusa's `getVariantAvailability` is for one
 * channel; this is for a batch, in a fixed number of queries.
 */
export async function loadStock(
  container: MedusaContainer,
  carts: readonly LoadedCart[],
): Promise<Map<string, CartStock>> {
  const variant_ids = [...new Set(carts.flatMap(({ items }) => items.flatMap(({ variant_id }) => variant_id ?? [])))];
  if (variant_ids.length === 0) {
    return new Map(carts.map(({ cart_id, items }) => [cart_id, { lines: items.length, buyable: 0 }]));
  }
  const query = queryOf(container);
  const channel_ids = [...new Set(carts.flatMap(({ sales_channel_id }) => sales_channel_id ?? []))];
  const [variants, locations] = await Promise.all([
    loadVariants(query, variant_ids),
    loadLocations(query, channel_ids),
  ]);
  return new Map(
    carts.map(({ cart_id, sales_channel_id: id, items }) => {
      const channel = id === null ? null : { id, location_ids: locations.get(id) ?? new Set<string>() };
      const buyable = items.filter(({ variant_id }) => {
        return variant_id !== null && availableUnits(variants.get(variant_id), channel) > 0;
      });
      return [cart_id, { lines: items.length, buyable: buyable.length }];
    }),
  );
}
