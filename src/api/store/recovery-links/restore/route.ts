import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { refetchCart } from "@medusajs/medusa/api/store/carts/helpers";
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { restoreCart } from "../../../../workflows/recovery/restore-cart";
import { findCartWithSession } from "../../../../workflows/session/open-session";
import { presentStoreCheckoutSession } from "../../present-checkout-session";
import { refusal } from "../../refusal";
import type { RestoreRecoveryLinkBody } from "./validators";

const REFUSAL_OF = { ordered: "order_placed", sold_out: "sold_out", not_sold: "not_sold" } as const;

/**
 * Opens a copy of the cart that a recovery link is about. Whatever is wrong with a token, the answer is the same. A customer
 * who is logged in gets the copy as theirs, as with a cart that they make themselves.
 */
export async function POST(req: MedusaStoreRequest<RestoreRecoveryLinkBody>, res: MedusaResponse): Promise<void> {
  const { scope } = req;
  const result = await restoreCart(scope, req.validatedBody.token, req.auth_context?.actor_id ?? null);
  if (!result) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This recovery link is not valid");
  }
  if (result.kind !== "restored") {
    throw refusal(REFUSAL_OF[result.kind]);
  }
  const { session } = result.restored;
  const [found, settings] = await Promise.all([
    findCartWithSession(scope, session.cart_id, { alive: false }),
    cartRecovery(scope).getSettings(),
  ]);
  // As Medusa's own cart routes answer.
  const cart: unknown = await refetchCart(session.cart_id, scope, defaultStoreCartFields);
  res.json({
    cart,
    checkout_session: await presentStoreCheckoutSession(scope, { cart: found.cart, session }, settings),
    changes: session.restored_changes ?? [],
  });
}
