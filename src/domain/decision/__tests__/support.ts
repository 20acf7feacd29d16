import type { DecisionFacts, Reason } from "../decision";

export const now = new Date("2026-03-02T12:00:00Z");

export const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** A consenting shopper whose session expired an hour ago, and nothing against a mail. */
export const eligible: DecisionFacts = {
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
  payments: [],
  other_mail_at: null,
  own_mail_at: null,
  mailed_step: null,
  stock: { lines: 2, buyable: 2 },
  currency_code: "eur",
  total: 50,
  sales_channel_id: "sc_web",
  customer_group_ids: [],
  product_tag_ids: [],
  country_code: "de",
  holdout_draw: 50,
  came_back: false,
  settings: {
    enabled: true,
    terms_accepted: true,
    activated_at: hoursAgo(100),
    sequence: [{ delay_minutes: 0 }],
    cooldown_hours: 24,
    max_age_hours: 72,
    stock_rule: "any",
    minimum_total: {},
    minimum_items: 1,
    excluded: {
      sales_channel_ids: [],
      customer_group_ids: [],
      product_tag_ids: [],
      email_patterns: ["*@*.joonix.net"],
    },
    quiet_hours: null,
    holdout_percent: 0,
  },
};

export const withSettings = (settings: Partial<DecisionFacts["settings"]>): Partial<DecisionFacts> => ({
  settings: { ...eligible.settings, ...settings },
});

export const unsubscribedAt = (hours: number): DecisionFacts["subscription"] => ({
  status: "unsubscribed",
  changed_at: hoursAgo(hours),
});

const exclude = (out: Partial<DecisionFacts["settings"]["excluded"]>) =>
  withSettings({ excluded: { ...eligible.settings.excluded, ...out } });

export const payment = (status: string, hours: number, canceled = false) => ({
  payments: [{ status, changed_at: hoursAgo(hours), canceled }],
});

/** What brings a reason about, alone, so that the mail is skipped. */
export const SKIPS: [Reason, string, Partial<DecisionFacts>][] = [
  ["disabled", "off in the settings", withSettings({ enabled: false })],
  ["disabled", "off for the session", { recovery_enabled: false }],
  ["terms_not_accepted", "terms of another version", withSettings({ terms_accepted: false })],
  ["test_mode", "a test session", { livemode: false }],
  ["no_email", "no address, a standing answer", { email: null, holdout_draw: null }],
  ["invalid_email", "half an address", { email: "ada@shop" }],
  ["no_consent", "never asked, never subscribed", { consent: null, subscription: null }],
  ["consent_declined", "unticked, though the address is subscribed", { consent: "opt_out" }],
  ["unsubscribed", "withdrew after the opt-in", { subscription: unsubscribedAt(2) }],
  ["unsubscribed", "withdrew in the same instant", { subscription: unsubscribedAt(25) }],
  ["suppressed", "a mailbox that does not exist", { suppressed: true }],
  ["suppressed", "a bot's address", { email: "john@storebotmail.joonix.net" }],
  ["suppressed", "an address the merchant excluded", exclude({ email_patterns: ["ada@*"] })],
  ["empty_cart", "nothing in the cart", { item_count: 0, stock: { lines: 0, buyable: 0 } }],
  ["completed", "an order exists", { has_order: true }],
  ["later_session", "a later session of the shopper", { has_later_session: true }],
  ["later_order", "a later order of the shopper", { has_later_order: true }],
  ["payment_in_progress", "authorized for a day", { ...payment("authorized", 30), due_at: hoursAgo(24) }],
  ["recently_emailed", "another session was mailed", { other_mail_at: hoursAgo(23.9) }],
  ["out_of_stock", "nothing can be bought", { stock: { lines: 2, buyable: 0 } }],
  [
    "out_of_stock",
    "something cannot be bought, and all must be",
    { ...withSettings({ stock_rule: "all" }), stock: { lines: 2, buyable: 1 } },
  ],
  ["below_minimum", "a small cart", { ...withSettings({ minimum_total: { eur: 50 } }), total: 49.99 }],
  ["below_minimum", "few items", withSettings({ minimum_items: 3 })],
  ["excluded", "the sales channel", exclude({ sales_channel_ids: ["sc_web"] })],
  [
    "excluded",
    "a customer group",
    { ...exclude({ customer_group_ids: ["cusgroup_b2b"] }), customer_group_ids: ["cusgroup_vip", "cusgroup_b2b"] },
  ],
  ["excluded", "a product tag", { ...exclude({ product_tag_ids: ["ptag_gift"] }), product_tag_ids: ["ptag_gift"] }],
  ["before_activation", "expired before switching on", withSettings({ activated_at: hoursAgo(0.5) })],
  ["too_old", "due 73 hours ago", { due_at: hoursAgo(73) }],
  ["holdout", "drawn", { ...withSettings({ holdout_percent: 10 }), holdout_draw: 9.99 }],
  ["sequence_done", "came back through the link", { came_back: true }],
  ["sequence_done", "a step that the sequence has no longer", { step: 1 }],
  ["sequence_done", "a later step was sent", { mailed_step: 0, own_mail_at: hoursAgo(30) }],
];

/** What brings a reason about, alone, so that the mail is put off, and until when. */
export const POSTPONES: [Reason, string, Partial<DecisionFacts>, Date][] = [
  ["payment_in_progress", "authorized", payment("authorized", 5), hoursAgo(-1)],
  ["payment_in_progress", "captured", payment("captured", 5), hoursAgo(-1)],
  ["payment_in_progress", "a bank transfer on its way", payment("pending_authorization", 20), hoursAgo(-1)],
  [
    "payment_in_progress",
    "authorized, for the last time",
    { ...payment("authorized", 5), due_at: hoursAgo(23.5) },
    hoursAgo(-0.5),
  ],
  ["payment_in_progress", "3-D Secure left open", payment("requires_more", 0.25), hoursAgo(-0.75)],
  ["recently_emailed", "an earlier step left late", { own_mail_at: hoursAgo(4) }, hoursAgo(-20)],
  [
    "quiet_hours",
    "one o'clock in Berlin",
    withSettings({ quiet_hours: { start: "12:30", end: "14:15", timezone: "UTC" } }),
    new Date("2026-03-02T13:15:00Z"),
  ],
];
