import { loadStore } from "./sdk";

/** What a storefront sees of a checkout session (`GET /store/carts/:id/checkout-session`). */
export type CheckoutSession = {
  id: string;
  cart_id: string;
  status: "open" | "completed" | "expired";
  expires_at: string;
  consent: { promotions: "opt_in" | "opt_out" | null };
  consent_prompt: ConsentPrompt | null;
  recovered_from: string | null;
};

export type ConsentPrompt = { prechecked: boolean; text: string; text_version: string; locale: string };

const path = (cartId: string) => `/store/carts/${cartId}/checkout-session`;

/** Null when there is none: the checkout must go on without the plugin. */
export async function getCheckoutSession(cartId: string): Promise<CheckoutSession | null> {
  const { sdk } = await loadStore();
  const answer = await sdk.client.fetch<{ checkout_session: CheckoutSession }>(path(cartId)).catch(() => null);
  return answer?.checkout_session ?? null;
}

/** `textVersion` names the prompt that was answered: the record of the consent must say what the shopper read. */
export async function setPromotionalConsent(
  cartId: string,
  promotions: "opt_in" | "opt_out",
  textVersion: string,
): Promise<CheckoutSession> {
  const { sdk } = await loadStore();
  const answer = await sdk.client.fetch<{ checkout_session: CheckoutSession }>(path(cartId), {
    method: "POST",
    body: { consent: { promotions, text_version: textVersion } },
  });
  return answer.checkout_session;
}
