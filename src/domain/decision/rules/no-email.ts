import type { Rule } from "../decision";

/** The shopper left before giving an address. */
export const noEmail: Rule = (facts) => facts.email === null;
