import { decide } from "../decide";
import { type DecisionFacts, type Reason, REASONS } from "../decision";

const now = new Date("2026-03-02T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const eligible: DecisionFacts = {
  step: 0,
  due_at: hoursAgo(1),
  expires_at: hoursAgo(1),
  livemode: true,
  recovery_enabled: true,
  email: "ada@shop.internal",
  consent: "opt_in",
  consent_at: hoursAgo(25),
  subscription: { status: "subscribed", changed_at: hoursAgo(25) },
  suppressed: false,
  item_count: 2,
  has_order: false,
  has_later_session: false,
  has_later_order: false,
  recently_emailed: false,
  settings: { enabled: true, terms_accepted: true, activated_at: hoursAgo(100), max_age_hours: 72 },
};

const withSettings = (settings: Partial<DecisionFacts["settings"]>): Partial<DecisionFacts> => ({
  settings: { ...eligible.settings, ...settings },
});

const unsubscribedAt = (hours: number): DecisionFacts["subscription"] => ({
  status: "unsubscribed",
  changed_at: hoursAgo(hours),
});

describe("decide", () => {
  it("sends to a consenting shopper with a cart and nothing against it", () => {
    expect(decide(eligible, now)).toEqual({
      outcome: "send",
      reasons: [],
      step: 0,
      next_at: null,
      decided_at: now,
    });
  });

  it.each<[Reason, string, Partial<DecisionFacts>]>([
    ["disabled", "off in the settings", withSettings({ enabled: false })],
    ["disabled", "off for the session", { recovery_enabled: false }],
    ["terms_not_accepted", "terms of another version", withSettings({ terms_accepted: false })],
    ["test_mode", "a test session", { livemode: false }],
    ["no_email", "no address, a standing answer", { email: null }],
    ["invalid_email", "half an address", { email: "ada@shop" }],
    ["no_consent", "never asked, never subscribed", { consent: null, subscription: null }],
    ["consent_declined", "unticked, though the address is subscribed", { consent: "opt_out" }],
    ["unsubscribed", "withdrew after the opt-in", { subscription: unsubscribedAt(2) }],
    ["unsubscribed", "withdrew in the same instant", { subscription: unsubscribedAt(25) }],
    ["suppressed", "a mailbox that does not exist", { suppressed: true }],
    ["suppressed", "a bot's address", { email: "john@storebotmail.joonix.net" }],
    ["empty_cart", "nothing in the cart", { item_count: 0 }],
    ["completed", "an order exists", { has_order: true }],
    ["later_session", "a later session of the shopper", { has_later_session: true }],
    ["later_order", "a later order of the shopper", { has_later_order: true }],
    ["recently_emailed", "another session was mailed", { recently_emailed: true }],
    ["before_activation", "expired before switching on", withSettings({ activated_at: hoursAgo(0.5) })],
    ["too_old", "due 73 hours ago", { due_at: hoursAgo(73) }],
  ])("skips with %s alone: %s", (reason, _, change) => {
    expect(decide({ ...eligible, ...change }, now)).toMatchObject({ outcome: "skip", reasons: [reason] });
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ["a subscriber who was not asked", { consent: null, consent_at: null }],
    ["an opt-in newer than the withdrawal", { subscription: unsubscribedAt(26) }],
    ["a step exactly as old as allowed", { due_at: hoursAgo(72) }],
    ["expiry in the instant of switching on", withSettings({ activated_at: hoursAgo(1) })],
    ["an internationalised address", { email: "ürsula@bücher.internal" }],
  ])("still sends: %s", (_, change) => {
    expect(decide({ ...eligible, ...change }, now).outcome).toBe("send");
  });

  it("keeps all reasons that apply, in the order of the specification", () => {
    const worst: DecisionFacts = {
      ...eligible,
      ...withSettings({ enabled: false, terms_accepted: false, activated_at: now }),
      livemode: false,
      email: null,
      consent: null,
      subscription: unsubscribedAt(1),
      suppressed: true,
      item_count: 0,
      has_order: true,
      has_later_session: true,
      has_later_order: true,
      recently_emailed: true,
      due_at: hoursAgo(100),
    };
    const { reasons } = decide(worst, now);
    expect(reasons).toEqual(REASONS.filter((r) => r !== "invalid_email" && r !== "consent_declined"));
  });
});
