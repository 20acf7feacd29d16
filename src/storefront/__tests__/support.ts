import type { CheckoutSession } from "../index";

type Changes = { consent?: CheckoutSession["consent"]["promotions"]; prechecked?: boolean; id?: string };

/** A session as the store API answers it. */
export function sessionWith({ consent = null, prechecked = false, id = "chks_1" }: Changes = {}): CheckoutSession {
  return {
    id,
    cart_id: "cart_1",
    status: "open",
    expires_at: "2026-11-26T12:00:00.000Z",
    consent_collection: { promotions: "auto" },
    consent: { promotions: consent },
    consent_prompt: { prechecked, text: "Remind me of my cart.", text_version: "en-1", locale: "en" },
    after_expiration: { recovery: { enabled: true, allow_promotion_codes: false } },
    recovered_from: null,
  };
}
