import type { Rule } from "../decision";

/** The same shopper placed any order after this session opened: what they came for they may have bought elsewhere. */
export const laterOrder: Rule = (facts) => facts.has_later_order;
