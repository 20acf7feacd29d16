import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { loadCarts, type LoadedCart } from "./load-carts";
import { recordCartActivityWorkflow } from "./record-cart-activity";

export type CartWithSession = { cart: LoadedCart; session: SessionRow };

async function latestSession(container: MedusaContainer, cart_id: string): Promise<SessionRow | undefined> {
  const [session] = await cartRecovery(container).listCheckoutSessions(
    { cart_id },
    { order: { opened_at: "DESC" }, take: 1 },
  );
  return session;
}

/**
 * A cart with its newest session. A cart whose event has not arrived, or was lost, gets its session here: what the event
 * would have done. `alive` says that the shopper is acting now, so that an expired session is followed by a new one.
 * @throws NOT_FOUND when there is no such cart, or one that was completed before this plugin saw it.
 */
export async function findCartWithSession(
  container: MedusaContainer,
  cart_id: string,
  { alive }: { alive: boolean },
): Promise<CartWithSession> {
  const [carts, latest] = await Promise.all([loadCarts(container, [cart_id]), latestSession(container, cart_id)]);
  const cart = carts.get(cart_id);
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${cart_id} was not found`);
  }
  if (latest && (!alive || latest.status === "open")) {
    return { cart, session: latest };
  }
  await recordCartActivityWorkflow(container).run({ input: { cart_id, at: new Date().toISOString() } });
  const session = await latestSession(container, cart_id);
  if (!session) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${cart_id} has no checkout session`);
  }
  return { cart, session };
}
