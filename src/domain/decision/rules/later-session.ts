import type { Rule } from "../decision";

/** The same shopper has a later session: of A and B that both expire, only B is mailed; if B was completed, none. */
export const laterSession: Rule = (facts) => facts.has_later_session;
