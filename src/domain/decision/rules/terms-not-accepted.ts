import type { Rule } from "../decision";

/** The merchant has not accepted the current version of the terms. */
export const termsNotAccepted: Rule = (facts) => !facts.settings.terms_accepted;
