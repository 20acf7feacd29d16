import { settingsState } from "../../../modules/cart-recovery/operations/change-settings";
import { TERMS_VERSION } from "../../../modules/cart-recovery/terms";
import { missingSettings } from "../missing-settings";

const values = {
  sender_address: "hello@shop.internal",
  business_country: "us",
  cart_url: "https://shop.internal/cart?cart_id={cart_id}",
  brand: { store_name: "A shop", logo_url: null, color: "#24574a", postal_address: "1 Main Street, Portland" },
};
const row = {
  values,
  version: 1,
  activated_at: null,
  terms_version: TERMS_VERSION,
  terms_accepted_at: null,
  terms_accepted_by: null,
};
const delivery = { channel: "email", has_provider: true };

describe("missingSettings", () => {
  it("is empty when all is there", () => {
    expect(missingSettings(settingsState(row), delivery)).toEqual([]);
  });

  it("names all of it on a fresh store without a provider", () => {
    const missing = missingSettings(settingsState(null), { channel: "nowhere", has_provider: false });
    const all = ["terms", "sender_address", "postal_address", "business_country", "cart_url", "provider"];
    expect(missing).toEqual(all);
  });

  it.each([
    ["terms", { ...row, terms_version: "older" }, delivery],
    ["postal_address", { ...row, values: { ...values, brand: { ...values.brand, postal_address: null } } }, delivery],
    ["business_country", { ...row, values: { ...values, business_country: null } }, delivery],
    ["cart_url", { ...row, values: { ...values, cart_url: null } }, delivery],
    ["provider", row, { ...delivery, has_provider: false }],
  ])("names %s alone when that alone is not there", (name, stored, given) => {
    expect(missingSettings(settingsState(stored), given)).toEqual([name]);
  });
});
