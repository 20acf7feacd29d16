import type { CheckoutSession } from "./checkout-session.ts";
import type { MedusaSdk, RequestOptions } from "./medusa-sdk.ts";
import { type Meanings, request } from "./request.ts";
import type { Result } from "./result.ts";

/** What could not be carried over as it was: quantities, or unit prices for `repriced`. */
export type CartChange = {
  type: "removed" | "quantity_reduced" | "repriced";
  title: string;
  variant_id: string | null;
  from: number;
  to: number;
};

/** What every cart of Medusa has. Name your own type to have it all: `restoreCart<HttpTypes.StoreCart>(…)`. */
export type RestoredCart = { id: string; currency_code: string };

/**
 * - `link_dead`: malformed, forged, expired or erased; which of these, nobody is told.
 * - `sold_out`: nothing of the cart can be bought any more.
 * - `not_sold`: the store no longer sells in the cart's region or sales channel.
 * - `order_placed`: the cart behind the link was bought.
 */
export type RestoreFailure = "link_dead" | "sold_out" | "not_sold" | "order_placed";

export type RestoreResult<Cart extends RestoredCart = RestoredCart> = Result<
  { cart: Cart; checkout_session: CheckoutSession; changes: CartChange[] },
  RestoreFailure
>;

const MEANINGS: Meanings<RestoreFailure> = {
  statuses: { 404: "link_dead" },
  refusals: ["sold_out", "not_sold", "order_placed"],
};

/**
 * Opens a copy of the cart that a recovery link is about, in the same region and with today's prices; twice, the same copy.
 * Call it when the shopper presses a button, not when the page opens: mail scanners open pages, and run their scripts.
 */
export function restoreCart<Cart extends RestoredCart = RestoredCart>(
  sdk: MedusaSdk,
  token: string,
  options?: RequestOptions,
): Promise<RestoreResult<Cart>> {
  return request(sdk, "/store/recovery-links/restore", {
    method: "POST",
    body: { token },
    options,
    meanings: MEANINGS,
  });
}
