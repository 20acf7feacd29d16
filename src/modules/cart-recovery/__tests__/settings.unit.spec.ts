import { DEFAULT_COPIES } from "../../../emails";
import { mergeSettings, resolveSettings, settingsSchema } from "../settings";

const COPY = { subject: "S", preheader: "", heading: "H", body: "B", button: "Go", footer: "" };

describe("resolveSettings", () => {
  it("is off, with the defaults of the specification, while nothing is stored", () => {
    expect(resolveSettings(undefined)).toMatchObject({
      enabled: false,
      session_lifetime_minutes: 1440,
      expiry_basis: "last_activity",
      consent_collection: { promotions: "auto" },
      business_country: null,
      sender_address: null,
      reply_to: null,
      recovery_url: null,
      cart_url: null,
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
      brand: { store_name: null, postal_address: null },
    });
  });
});

describe("what a newer version stored", () => {
  it("does not stop an older one", () => {
    expect(resolveSettings({ max_age_hours: 10, of_next_year: 5 })).toMatchObject({ max_age_hours: 10 });
  });

  it("keeps what the merchant wrote as far as this version can read it", () => {
    const { copy, sequence } = resolveSettings({
      copy: { fr: { subject: "Bonjour", badge: "New", body: 5 }, it: "?" },
      sequence: [{ delay_minutes: 5, template: { en: { subject: "Second" } }, channel: "sms" }],
    });
    expect(copy).toMatchObject({
      de: DEFAULT_COPIES.de,
      fr: { ...DEFAULT_COPIES.fr, subject: "Bonjour" },
      it: DEFAULT_COPIES.en,
    });
    expect(sequence).toMatchObject([
      { delay_minutes: 5, template: { en: { ...DEFAULT_COPIES.en, subject: "Second" } } },
    ]);
  });
});

describe("mergeSettings", () => {
  it("replaces what is given, keeps the rest and resets what is null", () => {
    const stored = { brand: { store_name: "Old", color: "#112233" }, max_age_hours: 10, enabled: true };
    const change = { brand: { store_name: "New", logo_url: null, color: "#445566", postal_address: null } };
    expect(mergeSettings(stored, { ...change, max_age_hours: null })).toEqual({ ...change, enabled: true });
  });
});

describe("copy", () => {
  it("is stored where it differs from the plugin's own, so that this can still be improved", () => {
    const { copy } = settingsSchema.parse({ copy: { ...DEFAULT_COPIES, "de-at": COPY } });
    expect(mergeSettings({}, { copy })).toEqual({ copy: { "de-AT": COPY } });
    expect(resolveSettings({ copy: { "de-AT": COPY } }).copy).toEqual({ ...DEFAULT_COPIES, "de-AT": COPY });
  });
});

describe("settingsSchema", () => {
  it.each([
    { cart_url: "https://shop.internal/{country_code}/cart?cart_id={cart_id}" },
    { recovery_url: "https://shop.internal/recover/{token}" },
    { business_country: "US" },
    { reply_to: "help@shop.internal" },
    { reply_to: "help@bücher.internal" },
    { test_email_domains: ["QA.shop.internal"] },
    { sequence: [{ delay_minutes: 60 }, { delay_minutes: 1500, template: { pt_br: COPY } }] },
    { copy: { en: { ...COPY, body: "Hi {{ first_name | you }}, {smile} {{total}}" }, ar: COPY } },
    { minimum_total: { USD: 20, eur: 0 } },
    { excluded: { email_patterns: [" *@Competitor.internal"] } },
    { quiet_hours: { start: "22:00", end: "08:00", timezone: "Europe/Berlin" } },
  ])("takes %j", (values) => {
    expect(settingsSchema.safeParse(values).success).toBe(true);
  });

  it.each([
    [{ cart_url: "https://shop.internal/cart" }, "must contain {cart_id}"],
    [{ cart_url: "https://{cart_id}.shop.internal/" }, "must not have a placeholder in its host name"],
    [{ cart_url: "https://shop.internal@evil.example/{cart_id}" }, "must not have a user name"],
    [{ cart_url: "https://evil.example\\@shop.internal/{cart_id}" }, "must not have a user name or a backslash"],
    [{ cart_url: "//evil.example/{cart_id}" }, "must be a complete http(s) URL"],
    [{ cart_url: "javascript:alert('{cart_id}')" }, "must be a complete http(s) URL"],
    [{ recovery_url: "/recover/{token}" }, "must be a complete http(s) URL"],
    [{ business_country: "usa" }, "must be a two-letter country code"],
    [{ sender_address: "store" }, "must be a complete email address"],
    [{ reply_to: "büro@shop.internal" }, "must have no other letters than a to z before its @"],
    [{ brand: { color: "red" } }, "must be a colour like #1f6feb"],
    [{ session_lifetime_minutes: 29 }, "30"],
    [{ unknown: 1 }, "Unrecognized key"],
    [{ sender_name: "Fern\0" }, "must not have NUL characters"],
    [{ copy: { en: { ...COPY, body: "\0" } } }, "must not have NUL characters"],
    [{ sequence: [] }, "at least one step"],
    [{ sequence: [0, 1, 2, 3, 4, 5].map((delay_minutes) => ({ delay_minutes })) }, "at most 5 steps"],
    [{ sequence: [{ delay_minutes: 60 }, { delay_minutes: 60 }] }, "longer delay_minutes than the one before"],
    [{ sequence: [{ delay_minutes: 0, template: "second" }] }, "expected record"],
    [{ sequence: [{ delay_minutes: 0, template: { "d e": COPY } }] }, "each key must be a language tag"],
    [
      { sequence: [{ delay_minutes: 0, template: { de: { ...COPY, button: "{{total" } } }] },
      "template.de.button: broken brace {{",
    ],
    [
      { copy: { de: { ...COPY, subject: "Hallo 😀 {{naem}}" } } },
      "copy.de.subject: unknown token {{naem}}; allowed are {{first_name}}, {{store_name}}, {{item_count}}, " +
        "{{first_item}}, {{total}}, {{expires_at}}, {{promotion_code}} (at character 9)",
    ],
    [{ copy: { en: { ...COPY, body: "a {first_name} b" } } }, "broken brace in {first_name}; a token has two"],
    [{ copy: { en: { ...COPY, footer: "{{#total}}x{{/total}}" } } }, "unknown token {{#total}}"],
    [{ copy: { en: { ...COPY, heading: undefined } } }, "received undefined"],
    [{ sequence: [{ delay_minutes: 0, promotion: {} }] }, "a promotion is either"],
    [
      {
        sequence: [
          { delay_minutes: 0, promotion: { single_use: { type: "fixed", value: 5, currency_code: "dollar" } } },
        ],
      },
      "must be a three-letter currency code",
    ],
    [{ promotion_cooldown_days: 366 }, "365"],
    [{ minimum_total: 20 }, "minimum_total needs a currency for each amount"],
    [{ minimum_total: { dollars: 20 } }, "three-letter currency code"],
    [{ excluded: { email_patterns: ["*.joonix.net"] } }, "must be addresses, with * for anything"],
    [{ quiet_hours: { start: "22:00", end: "8:00", timezone: "UTC" } }, "a time of day, like 22:00"],
    [{ quiet_hours: { start: "22:00", end: "22:00", timezone: "UTC" } }, "they have no length"],
    [{ quiet_hours: { start: "22:00", end: "08:00", timezone: "Berlin" } }, "the name of a timezone"],
    [{ holdout_percent: 51 }, "50"],
  ])("refuses %j", (values, message) => {
    const result = settingsSchema.safeParse(values);
    expect(result.error?.issues.map((issue) => issue.message).join()).toContain(message);
  });
});

describe("what is stored", () => {
  it("has currencies and patterns in lower case, and the defaults of what was left out", () => {
    const { minimum_total, excluded } = settingsSchema.parse({
      minimum_total: { USD: 20 },
      excluded: { customer_group_ids: ["cusgroup_1"] },
    });
    expect(minimum_total).toEqual({ usd: 20 });
    expect(excluded).toEqual({
      sales_channel_ids: [],
      customer_group_ids: ["cusgroup_1"],
      product_tag_ids: [],
      email_patterns: ["*@*.joonix.net"],
    });
  });
});
