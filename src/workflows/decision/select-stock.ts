const SALES_CHANNELS = `
  SELECT json_agg(json_build_object('id', channel.id))
  FROM product_sales_channel AS link JOIN sales_channel AS channel
    ON channel.id = link.sales_channel_id AND channel.deleted_at IS NULL
  WHERE link.product_id = product.id AND link.deleted_at IS NULL`;

const VARIANTS = `
  SELECT json_agg(json_build_object(
    'id', variant.id, 'manage_inventory', variant.manage_inventory, 'allow_backorder', variant.allow_backorder,
    'product', CASE WHEN product.id IS NOT NULL
      THEN json_build_object('status', product.status, 'sales_channels', (${SALES_CHANNELS})) END))
  FROM product_variant AS variant
  LEFT JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
  WHERE variant.id = ANY(:variant_ids) AND variant.deleted_at IS NULL`;

/** Medusa computes what is available, and does not store it. */
const LEVELS = `
  SELECT json_agg(json_build_object(
    'location_id', level.location_id, 'available_quantity', level.stocked_quantity - level.reserved_quantity))
  FROM inventory_level AS level WHERE level.inventory_item_id = item.id AND level.deleted_at IS NULL`;

const PARTS = `
  SELECT json_agg(json_build_object(
    'variant_id', link.variant_id, 'required_quantity', link.required_quantity,
    'inventory', CASE WHEN item.id IS NOT NULL THEN json_build_object('location_levels', (${LEVELS})) END))
  FROM product_variant_inventory_item AS link
  LEFT JOIN inventory_item AS item ON item.id = link.inventory_item_id AND item.deleted_at IS NULL
  WHERE link.variant_id = ANY(:variant_ids) AND link.deleted_at IS NULL`;

const LOCATIONS = `
  SELECT json_agg(json_build_object('sales_channel_id', sales_channel_id, 'stock_location_id', stock_location_id))
  FROM sales_channel_stock_location
  WHERE sales_channel_id = ANY(:sales_channel_ids) AND deleted_at IS NULL`;

/** One row with all that says what of `:variant_ids` can be bought in `:sales_channel_ids`, in the shape of `query.graph`. */
export const SELECT_STOCK = `
  SELECT coalesce((${VARIANTS}), '[]') AS variants, coalesce((${PARTS}), '[]') AS parts,
    coalesce((${LOCATIONS}), '[]') AS locations`;
