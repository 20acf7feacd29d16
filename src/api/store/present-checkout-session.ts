import { isPrechecked } from "../../domain/consent/jurisdiction";
import { currentConsentText } from "../../domain/consent/prompt";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import type { CartWithSession } from "../../workflows/session/open-session";

export type StoreCheckoutSession = {
  id: string;
  cart_id: string;
  status: "open" | "completed" | "expired";
  expires_at: Date;
  consent_collection: { promotions: "auto" | "none" };
  consent: { promotions: "opt_in" | "opt_out" | null };
  consent_prompt: null | { prechecked: boolean; text: string; text_version: string; locale: string };
  after_expiration: { recovery: { enabled: boolean; allow_promotion_codes: boolean } };
  recovered_from: string | null;
};

/** A checkout session as a storefront sees it. Never an email: whoever has the cart's id can read it (SPEC 9). */
export function presentStoreCheckoutSession(
  { cart, session }: CartWithSession,
  settings: SettingsState,
): StoreCheckoutSession {
  const countries = {
    business_country: settings.values.business_country,
    shopper_country: cart.country_code,
  };
  return {
    id: session.id,
    cart_id: session.cart_id,
    status: session.status,
    expires_at: session.expires_at,
    consent_collection: { promotions: session.consent_collection },
    consent: { promotions: session.consent },
    consent_prompt:
      session.consent_collection === "none" ? null : { prechecked: isPrechecked(countries), ...currentConsentText() },
    after_expiration: {
      recovery: {
        enabled: session.recovery_enabled,
        allow_promotion_codes: session.allow_promotion_codes,
      },
    },
    recovered_from: session.recovered_from,
  };
}
