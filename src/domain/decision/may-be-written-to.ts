import type { Reason } from "./decision";

/** Reasons that are about the address and its owner's will; all others are about the cart, the store or the moment. */
const OF_THE_ADDRESS: readonly Reason[] = [
  "no_email",
  "invalid_email",
  "no_consent",
  "consent_declined",
  "unsubscribed",
  "suppressed",
];

/** Whether the shopper agreed to be written to, whatever else speaks against a mail of this session. */
export function mayBeWrittenTo({ reasons }: { reasons: readonly Reason[] }): boolean {
  return !reasons.some((reason) => OF_THE_ADDRESS.includes(reason));
}
