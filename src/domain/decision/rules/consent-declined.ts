import type { Rule } from "../decision";

/** The box was not ticked at expiry: the final state counts, whatever the address agreed to before. */
export const consentDeclined: Rule = (facts) => facts.consent === "opt_out";
