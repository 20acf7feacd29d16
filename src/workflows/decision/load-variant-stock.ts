import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { availableUnits, type VariantStock } from "../../domain/decision/availability";

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

const locationsSchema = z.array(z.object({ sales_channel_id: z.string(), stock_location_id: z.string() }));

type Query = ReturnType<typeof queryOf>;

function queryOf(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.QUERY);
}

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
  const byChannel = groupBy(locationsSchema.parse(data), ({ sales_channel_id }) => sales_channel_id);
  return new Map(
    [...byChannel].map(([id, rows]) => [id, new Set(rows.map(({ stock_location_id }) => stock_location_id))]),
  );
}

/** What of a cart its variants and sales channel tell. */
type CartLines = {
  sales_channel_id: string | null;
  items: readonly { variant_id: string | null }[];
};

/**
 * How many units of a variant can be bought in a sales channel now, for the variants and channels of these carts; see
 * `domain/decision/availability`. Medusa's `getVariantAvailability` is for one channel and looks at stock alone; this is for
 * a batch, in a fixed number of queries.
 */
export async function loadVariantStock(
  container: MedusaContainer,
  carts: readonly CartLines[],
): Promise<(variant_id: string, sales_channel_id: string | null) => number> {
  const variant_ids = [...new Set(carts.flatMap(({ items }) => items.flatMap(({ variant_id }) => variant_id ?? [])))];
  const channel_ids = [...new Set(carts.flatMap(({ sales_channel_id }) => sales_channel_id ?? []))];
  if (variant_ids.length === 0) {
    return () => 0;
  }
  const query = queryOf(container);
  const [variants, locations] = await Promise.all([
    loadVariants(query, variant_ids),
    loadLocations(query, channel_ids),
  ]);
  const nowhere = new Set<string>();
  return (variant_id, id) => {
    const channel = id === null ? null : { id, location_ids: locations.get(id) ?? nowhere };
    return availableUnits(variants.get(variant_id), channel);
  };
}
