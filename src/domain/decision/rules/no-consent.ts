import type { Rule } from "../decision";

/** The shopper was not asked, or did not answer, and the address has no standing subscription. */
export const noConsent: Rule = (facts) => facts.consent === null && facts.subscription?.status !== "subscribed";
