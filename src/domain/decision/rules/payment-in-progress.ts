import type { Rule } from "../decision";
import { isUnderWay, requiresMore } from "../payment-state";

const HOUR_MS = 3_600_000;

/** How long a payment that is under way is waited for, from when the mail was due. */
const PATIENCE_HOURS = 24;

/** A payment may still become an order: looked at hourly for a day; or 3-D Secure was left open less than an hour ago. */
export const paymentInProgress: Rule = ({ payments, due_at }, now) => {
  if (payments.some(isUnderWay)) {
    const patience = due_at.getTime() + PATIENCE_HOURS * HOUR_MS;
    return now.getTime() >= patience || new Date(Math.min(now.getTime() + HOUR_MS, patience));
  }
  const lefts = payments.filter(requiresMore).map(({ changed_at }) => changed_at.getTime() + HOUR_MS);
  const until = Math.max(...lefts, 0);
  return until > now.getTime() && new Date(until);
};
