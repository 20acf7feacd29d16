import { type CartSnapshot, recordActivity, type RecordedSession } from "../record-activity";

const rules = {
  session_lifetime_minutes: 60,
  expiry_basis: "last_activity",
  test_sales_channel_ids: [],
  test_email_domains: [],
} as const;

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

const cart: CartSnapshot = {
  cart_id: "cart_1",
  email: " Ada@Shop.internal ",
  customer_id: null,
  sales_channel_id: "sc_1",
  region_id: "reg_us",
  currency_code: "usd",
  locale: null,
  has_items: true,
  completed: false,
  test_payment: false,
};

const open: RecordedSession = {
  id: "cs_1",
  status: "open",
  email: null,
  had_items: false,
  opened_at: at(0),
  last_activity_at: at(10),
  expires_at: at(70),
  expires_at_explicit: false,
  consent: null,
  consent_email: null,
};

describe("recordActivity", () => {
  it("opens a session for a cart that has none", () => {
    expect(recordActivity(null, cart, at(5), rules)).toMatchObject({
      kind: "open",
      fields: {
        email: "Ada@Shop.internal",
        email_key: "ada@shop.internal",
        opened_at: at(5),
        last_activity_at: at(5),
        expires_at: at(65),
        had_items: true,
        livemode: true,
      },
    });
  });

  it("moves the expiry with activity", () => {
    expect(recordActivity(open, cart, at(30), rules)).toMatchObject({
      kind: "update",
      id: "cs_1",
      fields: { last_activity_at: at(30), expires_at: at(90) },
    });
  });

  it("never moves the clock back for a late event, but still follows the cart", () => {
    expect(recordActivity(open, cart, at(5), rules)).toMatchObject({
      kind: "update",
      fields: { last_activity_at: at(10), expires_at: at(70), email_key: "ada@shop.internal" },
    });
  });

  it("does not move an explicit expiry", () => {
    const explicit = { ...open, expires_at_explicit: true, expires_at: at(45) };
    expect(recordActivity(explicit, cart, at(30), rules)).toMatchObject({
      fields: { expires_at: at(45), last_activity_at: at(30) },
    });
  });

  it("remembers that a cart ever held an item", () => {
    const emptied = { ...cart, has_items: false };
    expect(recordActivity({ ...open, had_items: true }, emptied, at(30), rules)).toMatchObject({
      fields: { had_items: true },
    });
  });

  it("opens a new session when a cart comes alive after its session expired", () => {
    const expired = { ...open, status: "expired" as const };
    expect(recordActivity(expired, cart, at(71), rules)).toMatchObject({ kind: "open" });
  });

  it.each([
    ["an event that happened before the expiry", { ...open, status: "expired" as const }, cart],
    ["a completed session", { ...open, status: "completed" as const }, cart],
    ["a completed cart", open, { ...cart, completed: true }],
    ["a completed cart without a session", null, { ...cart, completed: true }],
  ])("changes nothing for %s", (_, session, snapshot) => {
    expect(recordActivity(session, snapshot, at(60), rules)).toEqual({ kind: "none" });
  });

  it("binds an answer to the address as soon as there is one", () => {
    expect(recordActivity({ ...open, consent: "opt_in" }, cart, at(30), rules)).toMatchObject({
      bind_consent_to: "ada@shop.internal",
      address_changed: false,
    });
  });

  it.each<[string, Partial<typeof open>, Partial<typeof cart>, boolean]>([
    ["another one", { email: "eve@shop.internal" }, {}, true],
    ["another spelling of the same", { email: " ADA@shop.internal" }, {}, false],
    ["the first one", { email: null }, {}, false],
    ["none for the moment", { email: "eve@shop.internal" }, { email: null }, false],
    ["another than the answer's, after none", { email: null, consent_email: "eve@shop.internal" }, {}, true],
  ])("says whether the address changed, so that an answer stays with its address: %s", (_, session, now, changed) => {
    expect(recordActivity({ ...open, ...session }, { ...cart, ...now }, at(30), rules)).toMatchObject({
      bind_consent_to: null,
      address_changed: changed,
    });
  });
});
