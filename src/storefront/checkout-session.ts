import type { MedusaSdk, RequestOptions } from "./medusa-sdk.ts";
import { type Meanings, request } from "./request.ts";
import type { Result } from "./result.ts";

export type PromotionalConsent = "opt_in" | "opt_out";

/** A shopper's answer, with the version of the words that they read. */
export type ConsentAnswer = { promotions: PromotionalConsent; text_version: string };

/** The checkbox to show: its text in the shopper's language, and whether the law where they are lets it start ticked. */
export type ConsentPrompt = { prechecked: boolean; text: string; text_version: string; locale: string };

export type CheckoutSession = {
  id: string;
  cart_id: string;
  status: "open" | "completed" | "expired";
  /** ISO 8601. */
  expires_at: string;
  consent_collection: { promotions: "auto" | "none" };
  consent: { promotions: PromotionalConsent | null };
  /** Null when the shopper is not to be asked. */
  consent_prompt: ConsentPrompt | null;
  after_expiration: { recovery: { enabled: boolean; allow_promotion_codes: boolean } };
  /** The session whose recovery link this cart comes from. */
  recovered_from: string | null;
};

export type CheckoutSessionChange = {
  /** ISO 8601 or Unix seconds, from 30 minutes to 24 hours ahead. */
  expires_at?: string | number;
  consent_collection?: { promotions: "auto" | "none" };
  consent?: ConsentAnswer;
  after_expiration?: { recovery: { enabled?: boolean; allow_promotion_codes?: boolean } };
};

type SessionData = { checkout_session: CheckoutSession };

export type CheckoutSessionResult = Result<SessionData, "cart_not_found">;

/**
 * - `order_placed`: this cart was ordered, there is nothing left to change.
 * - `text_outdated`: the answer names words that were never shown. Fetch the session again and ask again.
 */
export type CheckoutSessionChangeFailure = "cart_not_found" | "order_placed" | "text_outdated";

export type CheckoutSessionChangeResult = Result<SessionData, CheckoutSessionChangeFailure>;

const pathOf = (cartId: string) => `/store/carts/${encodeURIComponent(cartId)}/checkout-session`;

const CHANGE_MEANINGS: Meanings<CheckoutSessionChangeFailure> = {
  statuses: { 404: "cart_not_found" },
  refusals: ["order_placed", "text_outdated"],
};

/** The cart's checkout session, and with it the checkbox to show. */
export function getCheckoutSession(
  sdk: MedusaSdk,
  cartId: string,
  options?: RequestOptions,
): Promise<CheckoutSessionResult> {
  return request(sdk, pathOf(cartId), { options, meanings: { statuses: { 404: "cart_not_found" } } });
}

/** Changes what is given, and leaves the rest as it is. */
export function updateCheckoutSession(
  sdk: MedusaSdk,
  cartId: string,
  change: CheckoutSessionChange,
  options?: RequestOptions,
): Promise<CheckoutSessionChangeResult> {
  return request(sdk, pathOf(cartId), { method: "POST", body: change, options, meanings: CHANGE_MEANINGS });
}

/** Records the shopper's answer. The `text_version` is that of the prompt they were shown. */
export function setPromotionalConsent(
  sdk: MedusaSdk,
  cartId: string,
  answer: ConsentAnswer,
  options?: RequestOptions,
): Promise<CheckoutSessionChangeResult> {
  return updateCheckoutSession(sdk, cartId, { consent: answer }, options);
}
