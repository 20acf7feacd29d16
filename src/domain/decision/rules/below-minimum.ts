import type { Rule } from "../decision";

/** There is something in the cart, but too little of it. An empty cart is `empty_cart`. */
export const belowMinimum: Rule = ({ item_count, total, currency_code, settings }) => {
  const minimum_total = settings.minimum_total[currency_code.toLowerCase()] ?? 0;
  const tooFew = item_count < settings.minimum_items;
  const tooLittle = total !== null && total < minimum_total;
  return item_count > 0 && (tooFew || tooLittle);
};
