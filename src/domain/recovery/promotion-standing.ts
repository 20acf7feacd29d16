/** What Medusa says of a promotion, as far as it decides whether a shopper can use it now. */
export type PromotionStanding = {
  status: string;
  /** How often it may be used in all; null for as often as wanted. */
  limit: number | null;
  used: number;
  campaign: null | {
    starts_at: Date | null;
    ends_at: Date | null;
    budget: null | { type: string; limit: number | null; used: number };
  };
};

/** Budgets that one count of uses, or sum of discounts, holds for; others count per customer. */
const SHARED_BUDGETS = ["usage", "spend"];

/** Whether a shopper can use a promotion now: active, within its campaign's time, and not used up. */
export function isCurrent({ status, limit, used, campaign }: PromotionStanding, now: Date): boolean {
  const budget = campaign?.budget;
  const spent = budget && SHARED_BUDGETS.includes(budget.type) && budget.limit !== null && budget.used >= budget.limit;
  return (
    status === "active" &&
    (limit === null || used < limit) &&
    !(campaign?.starts_at && campaign.starts_at > now) &&
    !(campaign?.ends_at && campaign.ends_at <= now) &&
    !spent
  );
}
