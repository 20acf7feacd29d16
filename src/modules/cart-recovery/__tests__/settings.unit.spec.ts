import { mergeSettings, resolveSettings, settingsSchema } from "../settings";

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
      max_age_hours: 72,
      brand: { store_name: null, postal_address: null },
    });
  });
});

describe("what a newer version stored", () => {
  it("does not stop an older one", () => {
    expect(resolveSettings({ max_age_hours: 10, holdout_percent: 5 })).toMatchObject({ max_age_hours: 10 });
  });
});

describe("mergeSettings", () => {
  it("replaces what is given, keeps the rest and resets what is null", () => {
    const stored = { brand: { store_name: "Old", color: "#112233" }, max_age_hours: 10, enabled: true };
    const change = { brand: { store_name: "New", logo_url: null, color: "#445566", postal_address: null } };
    expect(mergeSettings(stored, { ...change, max_age_hours: null })).toEqual({ ...change, enabled: true });
  });
});

describe("settingsSchema", () => {
  it.each([
    { cart_url: "https://shop.internal/{country_code}/cart?cart_id={cart_id}" },
    { recovery_url: "https://shop.internal/recover/{token}" },
    { business_country: "US" },
    { reply_to: "help@shop.internal" },
    { test_email_domains: ["QA.shop.internal"] },
  ])("takes %j", (values) => {
    expect(settingsSchema.safeParse(values).success).toBe(true);
  });

  it.each([
    [{ cart_url: "https://shop.internal/cart" }, "must contain {cart_id}"],
    [{ cart_url: "https://{cart_id}.shop.internal/" }, "must not have a placeholder in its host name"],
    [{ cart_url: "javascript:alert('{cart_id}')" }, "must be a complete http(s) URL"],
    [{ recovery_url: "/recover/{token}" }, "must be a complete http(s) URL"],
    [{ business_country: "usa" }, "must be a two-letter country code"],
    [{ sender_address: "store" }, "must be a complete email address"],
    [{ brand: { color: "red" } }, "must be a colour like #1f6feb"],
    [{ session_lifetime_minutes: 29 }, "30"],
    [{ unknown: 1 }, "Unrecognized key"],
  ])("refuses %j", (values, message) => {
    const result = settingsSchema.safeParse(values);
    expect(result.error?.issues.map((issue) => issue.message).join()).toContain(message);
  });
});
