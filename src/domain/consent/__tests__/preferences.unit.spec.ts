import { applyAct, NO_SUBSCRIPTION, type Standing, type SubscriptionState } from "../precedence";
import { actsTowards, allTopics, overallPreference } from "../preferences";

const now = new Date("2026-06-01T12:00:00Z");
const subscribed: Standing = { status: "subscribed", at: new Date("2026-01-01") };
const unsubscribed: Standing = { status: "unsubscribed", at: new Date("2026-01-02") };

describe("overallPreference", () => {
  it.each<[string, Standing | null, Standing | null, boolean, string]>([
    ["nothing", null, null, false, "no_answer"],
    ["both", subscribed, subscribed, false, "subscribed"],
    ["one of two", subscribed, unsubscribed, false, "partially_subscribed"],
    ["one, and nothing on the other", null, subscribed, false, "partially_subscribed"],
    ["none", unsubscribed, unsubscribed, false, "unsubscribed"],
    ["one withdrawn, and nothing on the other", unsubscribed, null, false, "unsubscribed"],
    ["both, and a bounce", subscribed, subscribed, true, "suppressed"],
  ])("of %s is %#", (_, cart_recovery, promotions, suppressed, expected) => {
    expect(overallPreference({ cart_recovery, promotions }, suppressed)).toBe(expected);
  });
});

describe("actsTowards", () => {
  const apply = (state: SubscriptionState, wanted: Parameters<typeof actsTowards>[1]) =>
    actsTowards(state, wanted, now).reduce(applyAct, state);

  it("is one act for all topics, and none for what is so already", () => {
    expect(actsTowards(NO_SUBSCRIPTION, allTopics("unsubscribed"), now)).toEqual([
      { status: "unsubscribed", topics: ["cart_recovery", "promotions"], at: now },
    ]);
    expect(actsTowards({ cart_recovery: subscribed, promotions: subscribed }, allTopics("subscribed"), now)).toEqual(
      [],
    );
  });

  it("changes only what is named", () => {
    const state = { cart_recovery: subscribed, promotions: unsubscribed };
    expect(actsTowards(state, { cart_recovery: "unsubscribed" }, now)).toMatchObject([{ topics: ["cart_recovery"] }]);
    expect(actsTowards(state, { cart_recovery: "unsubscribed", promotions: "subscribed" }, now)).toHaveLength(2);
  });

  it.each(["subscribed", "unsubscribed"] as const)("wins over an act that is dated ahead: %s", (status) => {
    const at = new Date("2026-06-02T06:00:00Z");
    const other = status === "subscribed" ? "unsubscribed" : "subscribed";
    const ahead: Standing = { status: other, at };
    const state = apply({ cart_recovery: ahead, promotions: null }, allTopics(status));
    expect([state.cart_recovery?.status, state.promotions?.status]).toEqual([status, status]);
  });

  it("ends a request that waits, also when the address was unsubscribed before it asked", () => {
    const asked = new Date("2026-05-01");
    const requests = { cart_recovery: asked, promotions: asked };
    const before = { cart_recovery: unsubscribed, promotions: null };
    const state = actsTowards(before, allTopics("unsubscribed"), now, requests).reduce(applyAct, before);
    expect(overallPreference(before, false, requests)).toBe("pending");
    expect(overallPreference(state, false, requests)).toBe("unsubscribed");
  });
});
