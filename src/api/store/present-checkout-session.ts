import type { MedusaContainer } from "@medusajs/framework/types";
import { isPrechecked } from "../../domain/consent/jurisdiction";
import { currentConsentText } from "../../domain/consent/prompt";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../../workflows/cart-recovery-service";
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

/** The box as it is to be shown to this shopper, noted as shown; null when they are not to be asked. */
async function showPrompt(
  container: MedusaContainer,
  { cart, session }: CartWithSession,
  { values }: SettingsState,
): Promise<StoreCheckoutSession["consent_prompt"]> {
  if (session.consent_collection === "none") {
    return null;
  }
  const { business_country, consent_copy } = values;
  const shown = currentConsentText(consent_copy, cart);
  await cartRecovery(container).noteConsentText(shown);
  return { prechecked: isPrechecked({ business_country, shopper_country: cart.country_code }), ...shown };
}

/** A checkout session as a storefront sees it. Never an email: whoever has the cart's id can read it (SPEC 9). */
export async function presentStoreCheckoutSession(
  container: MedusaContainer,
  found: CartWithSession,
  settings: SettingsState,
): Promise<StoreCheckoutSession> {
  const { session } = found;
  return {
    id: session.id,
    cart_id: session.cart_id,
    status: session.status,
    expires_at: session.expires_at,
    consent_collection: { promotions: session.consent_collection },
    consent: { promotions: session.consent },
    consent_prompt: await showPrompt(container, found, settings),
    after_expiration: {
      recovery: {
        enabled: session.recovery_enabled,
        allow_promotion_codes: session.allow_promotion_codes,
      },
    },
    recovered_from: session.recovered_from,
  };
}
