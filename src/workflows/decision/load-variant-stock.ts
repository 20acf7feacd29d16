import type { MedusaContainer } from "@medusajs/framework/types";
import { availableUnits, type VariantStock } from "../../domain/decision/availability";
import { readStockRows, type StockRows } from "./read-stock-rows";

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

/** The variants by id; those that were deleted are absent. */
function variantsOf({ variants, parts }: StockRows): Map<string, VariantStock> {
  const partsById = groupBy(parts, ({ variant_id }) => variant_id);
  return new Map(
    variants.map(({ id, product, ...variant }) => [
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

/** The stock locations of each sales channel. */
function locationsOf({ locations }: StockRows): Map<string, Set<string>> {
  const byChannel = groupBy(locations, ({ sales_channel_id }) => sales_channel_id);
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
 * a batch, in one query.
 */
export async function loadVariantStock(
  container: MedusaContainer,
  carts: readonly CartLines[],
): Promise<(variant_id: string, sales_channel_id: string | null) => number> {
  const variant_ids = [...new Set(carts.flatMap(({ items }) => items.flatMap(({ variant_id }) => variant_id ?? [])))];
  const sales_channel_ids = [...new Set(carts.flatMap(({ sales_channel_id }) => sales_channel_id ?? []))];
  if (variant_ids.length === 0) {
    return () => 0;
  }
  const rows = await readStockRows(container, { variant_ids, sales_channel_ids });
  const variants = variantsOf(rows);
  const locations = locationsOf(rows);
  const nowhere = new Set<string>();
  return (variant_id, id) => {
    const channel = id === null ? null : { id, location_ids: locations.get(id) ?? nowhere };
    return availableUnits(variants.get(variant_id), channel);
  };
}
