import type { Rule } from "../decision";

/** The address unsubscribed after its latest consent; at equal times the withdrawal wins (SPEC 4). */
export const unsubscribed: Rule = ({ subscription, consent, consent_at }) => {
  if (subscription?.status !== "unsubscribed") {
    return false;
  }
  const consentedSince = consent === "opt_in" && consent_at !== null && consent_at > subscription.changed_at;
  return !consentedSince;
};
