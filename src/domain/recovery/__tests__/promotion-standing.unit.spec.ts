import { isCurrent, type PromotionStanding } from "../promotion-standing";

const now = new Date("2026-06-15T12:00:00Z");
const before = new Date("2026-06-15T11:59:59Z");
const after = new Date("2026-06-15T12:00:01Z");
const active: PromotionStanding = { status: "active", limit: null, used: 0, campaign: null };
const campaign = { starts_at: null, ends_at: null, budget: null };
const budget = (type: string, limit: number | null, used: number) => ({
  campaign: { ...campaign, budget: { type, limit, used } },
});

it.each<[string, Partial<PromotionStanding>, boolean]>([
  ["is active", {}, true],
  ["is a draft", { status: "draft" }, false],
  ["is inactive", { status: "inactive" }, false],
  ["is used less often than it may", { limit: 2, used: 1 }, true],
  ["is used up", { limit: 2, used: 2 }, false],
  ["has begun and not ended", { campaign: { ...campaign, starts_at: before, ends_at: after } }, true],
  ["has not begun", { campaign: { ...campaign, starts_at: after } }, false],
  ["has ended", { campaign: { ...campaign, ends_at: before } }, false],
  ["ends now", { campaign: { ...campaign, ends_at: now } }, false],
  ["has a budget that is left", budget("spend", 100, 99.5), true],
  ["has a budget that is spent", budget("spend", 100, 100), false],
  ["has uses that are gone", budget("usage", 1, 1), false],
  ["has a budget for each customer, that others used", budget("use_by_attribute", 1, 5), true],
  ["has a budget without a limit", budget("usage", null, 5), true],
])("a promotion that %s", (_, standing, expected) => {
  expect(isCurrent({ ...active, ...standing }, now)).toBe(expected);
});
