import type { Rule } from "../decision";

/** What was left cannot be bought now: nothing of it (`any`), or not all of it (`all`). An empty cart is not sold out. */
export const outOfStock: Rule = ({ stock, settings: { stock_rule } }) => {
  if (stock === null || stock.lines === 0 || stock_rule === "off") {
    return false;
  }
  return stock_rule === "all" ? stock.buyable < stock.lines : stock.buyable === 0;
};
