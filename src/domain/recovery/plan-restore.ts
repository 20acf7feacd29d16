/** A line of the abandoned cart. */
export type AbandonedItem = {
  variant_id: string | null;
  title: string;
  quantity: number;
  /** Unit price in the abandoned cart, in Medusa's major units. */
  unit_price: number;
  metadata: Record<string, unknown> | null;
};

/** What a variant offers now, in the cart's region and sales channel. Absent means: cannot be bought. */
export type Offer = {
  /** Unit price as of now; null when there is none in the cart's currency. */
  unit_price: number | null;
  /** How many can be bought now; null means as many as wanted (unmanaged, or backorders allowed). */
  available: number | null;
};

/** What could not be carried over as it was (SPEC 6). */
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
  metadata: Record<string, unknown> | null;
};

export type RestorePlan = {
  items: PlannedItem[];
  changes: CartChange[];
};

/** Which lines go into the restored cart, and what is to be told about the others. */
export function planRestore(abandoned: readonly AbandonedItem[], offers: ReadonlyMap<string, Offer>): RestorePlan {
  const plan: RestorePlan = { items: [], changes: [] };
  const left = new Map([...offers].map(([id, offer]) => [id, offer.available]));
  for (const [line, { variant_id, title, quantity, unit_price, metadata }] of abandoned.entries()) {
    const offer = variant_id === null ? undefined : offers.get(variant_id);
    const price = offer?.unit_price ?? null;
    const available = variant_id === null ? 0 : (left.get(variant_id) ?? null);
    const restored = available === null ? quantity : Math.min(quantity, Math.max(0, available));
    if (variant_id === null || price === null || restored === 0) {
      plan.changes.push({ type: "removed", title, variant_id, from: quantity, to: 0 });
      continue;
    }
    if (available !== null) {
      left.set(variant_id, available - restored);
    }
    if (restored < quantity) {
      plan.changes.push({ type: "quantity_reduced", title, variant_id, from: quantity, to: restored });
    }
    if (price !== unit_price) {
      plan.changes.push({ type: "repriced", title, variant_id, from: unit_price, to: price });
    }
    plan.items.push({ line, variant_id, quantity: restored, unit_price: price, metadata });
  }
  return plan;
}
