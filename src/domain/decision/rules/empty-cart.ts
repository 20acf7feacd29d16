import type { Rule } from "../decision";

/** There is nothing in the cart to come back to. */
export const emptyCart: Rule = (facts) => facts.item_count === 0;
