/** What a promotion takes off. */
export type PromotionMethod = {
  type: string;
  /** What it is taken off: `order`, `items` or `shipping_methods`. */
  target_type: string;
  value: number | null;
  currency_code: string | null;
};

/** An amount of money can only be taken off a cart in the same currency; a percentage off any. */
export function suitsCurrency(
  method: Pick<PromotionMethod, "type" | "currency_code"> | null,
  currency_code: string,
): boolean {
  return method?.type !== "fixed" || method.currency_code?.toLowerCase() === currency_code.toLowerCase();
}
