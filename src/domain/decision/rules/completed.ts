import type { Rule } from "../decision";

/** The order was placed. */
export const completed: Rule = (facts) => facts.has_order;
