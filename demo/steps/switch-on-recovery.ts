import type { JsonClient } from "../../integration-tests/support/http-client";
import { expect } from "../lib/problem";

type Answer = { settings: { enabled: boolean }; missing: string[] };

/** Settings → Cart recovery, as a merchant fills them in: the terms, who mails, where a cart is opened, and on. */
export async function switchOnRecovery(admin: JsonClient, storefrontUrl: string): Promise<void> {
  const { settings, missing } = await admin.post<Answer>("/admin/cart-recovery/settings", {
    accept_terms: true,
    business_country: "us",
    recovery_url: `${storefrontUrl}/recover/{token}`,
    cart_url: `${storefrontUrl}/cart?cart_id={cart_id}`,
    brand: {
      store_name: "Tidewick",
      logo_url: null,
      color: "#2f5d62",
      postal_address: "12 Harbour Row, Portland, ME 04101, United States",
    },
    enabled: true,
  });
  expect(missing.length === 0, `The settings still miss ${missing.join(", ")}`);
  expect(settings.enabled, "The settings were taken, but recovery emails are still off");
}
