/** What Medusa's product and inventory modules say of one variant. */
export type VariantStock = {
  /** Whether its product is published. */
  published: boolean;
  /** The sales channels that its product is offered in. */
  sales_channel_ids: readonly string[];
  manage_inventory: boolean;
  allow_backorder: boolean;
  /** What one unit takes out of stock: an inventory kit has several parts. */
  parts: readonly {
    required_quantity: number;
    levels: readonly { location_id: string; available_quantity: number }[];
  }[];
};

/**
 * How many of a variant can be bought in a sales channel now, as Medusa's own checkout has it: the scarcest of its parts, by
 * the stock at the channel's locations. Infinity when stock is not managed or may go below zero; 0 when it is not for sale
 * there at all. Without a channel all locations count.
 */
export function availableUnits(
  variant: VariantStock | undefined,
  channel: { id: string; location_ids: ReadonlySet<string> } | null,
): number {
  if (!variant?.published || (channel !== null && !variant.sales_channel_ids.includes(channel.id))) {
    return 0;
  }
  if (!variant.manage_inventory || variant.allow_backorder) {
    return Infinity;
  }
  const units = variant.parts.map(({ required_quantity, levels }) => {
    const counted = levels.filter(({ location_id }) => channel === null || channel.location_ids.has(location_id));
    const available = counted.reduce((sum, { available_quantity }) => sum + available_quantity, 0);
    return Math.max(0, Math.floor(available / Math.max(required_quantity, 1)));
  });
  // A variant whose stock is managed, but that has no stock item, cannot be bought.
  return units.length === 0 ? 0 : Math.min(...units);
}
