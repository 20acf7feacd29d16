/** A line of the abandoned cart, with what it would be in a restored one. */
export type AbandonedItem = {
  variant_id: string | null;
  title: string;
  quantity: number;
  /** Unit price in the abandoned cart, in Medusa's major units. */
  unit_price: number;
  /** Set by the store's own code rather than by Medusa's pricing: it holds, as it does in the abandoned cart (ADR 50). */
  custom_price: boolean;
  is_tax_inclusive: boolean;
  metadata: Record<string, unknown> | null;
};

export type OfferedItem = AbandonedItem & {
  /** How many of it can be had now; see {@link allotStock}. */
  offered_quantity: number;
  /** Unit price as of now for so many; null when there is none in the cart's currency. */
  offered_price: number | null;
};

/**
 * What could not be carried over as it was (SPEC 6). A promotion that does not apply any more is `removed`, with its code as
 * the title and no variant.
 */
export type CartChange = {
  type: "removed" | "quantity_reduced" | "repriced";
  title: string;
  variant_id: string | null;
  /** Quantity, or unit price for `repriced`. */
  from: number;
  to: number;
};

export type PlannedItem = {
  /** Which line of the abandoned cart it comes from. */
  line: number;
  variant_id: string;
  quantity: number;
  /** As of now. */
  unit_price: number;
  custom_price: boolean;
  is_tax_inclusive: boolean;
  metadata: Record<string, unknown> | null;
};

export type RestorePlan = {
  items: PlannedItem[];
  changes: CartChange[];
};

/**
 * How many of each line can be had now. Lines of one variant share what is left of it.
 *
 * @param available by variant; null means as many as wanted, absent that it is not for sale.
 */
export function allotStock(
  items: readonly Pick<AbandonedItem, "variant_id" | "quantity">[],
  available: ReadonlyMap<string, number | null>,
): number[] {
  const left = new Map(available);
  return items.map(({ variant_id, quantity }) => {
    const units = variant_id === null ? 0 : left.get(variant_id);
    if (variant_id === null || units === null) {
      return variant_id === null ? 0 : quantity;
    }
    const allotted = Math.min(quantity, Math.max(0, units ?? 0));
    left.set(variant_id, (units ?? 0) - allotted);
    return allotted;
  });
}

/** Which lines go into the restored cart, and what is to be told about the others. */
export function planRestore(items: readonly OfferedItem[]): RestorePlan {
  const plan: RestorePlan = { items: [], changes: [] };
  for (const [line, item] of items.entries()) {
    const { variant_id, title, quantity, unit_price, offered_quantity, custom_price, is_tax_inclusive, metadata } =
      item;
    const price = custom_price ? unit_price : item.offered_price;
    if (variant_id === null || price === null || offered_quantity === 0) {
      plan.changes.push({ type: "removed", title, variant_id, from: quantity, to: 0 });
      continue;
    }
    if (offered_quantity < quantity) {
      plan.changes.push({ type: "quantity_reduced", title, variant_id, from: quantity, to: offered_quantity });
    }
    if (price !== unit_price) {
      plan.changes.push({ type: "repriced", title, variant_id, from: unit_price, to: price });
    }
    plan.items.push({
      line,
      variant_id,
      quantity: offered_quantity,
      unit_price: price,
      custom_price,
      is_tax_inclusive,
      metadata,
    });
  }
  return plan;
}

/** What is told of codes that the shopper had, and that do not apply in the restored cart. */
export function lapsedCodes(codes: readonly string[]): CartChange[] {
  return codes.map((code) => ({ type: "removed", title: code, variant_id: null, from: 1, to: 0 }));
}

type RestoredItem = { variant_id: string | null; quantity: number; unit_price: number };

/**
 * The same lines with the prices that Medusa gave them in the restored cart, which has the last word: a store can have
 * pricing rules that only its own cart workflows know.
 */
export function withRestoredPrices(items: readonly OfferedItem[], restored: readonly RestoredItem[]): OfferedItem[] {
  const left = [...restored];
  return items.map((item) => {
    const index = left.findIndex(
      ({ variant_id, quantity }) => variant_id === item.variant_id && quantity === item.offered_quantity,
    );
    const [found] = index === -1 ? [] : left.splice(index, 1);
    return found ? { ...item, offered_price: found.unit_price } : item;
  });
}
