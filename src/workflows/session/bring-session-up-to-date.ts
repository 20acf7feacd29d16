import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../cart-recovery-service";
import { sendConfirmationsSoon } from "../consent/send-confirmations";
import { loadCarts } from "./load-carts";

/** Workflow inputs and results are JSON: Medusa does not keep dates in them. */
export type CartActivity = {
  cart_id: string;
  /** ISO 8601. */
  at: string;
};

/** Brings the session of a cart up to date with the cart as it is now, and returns its id. Idempotent. */
export async function bringSessionUpToDate(
  container: MedusaContainer,
  { cart_id, at }: CartActivity,
): Promise<string | null> {
  const service = cartRecovery(container);
  const [settings, carts] = await Promise.all([service.getSettings(), loadCarts(container, [cart_id])]);
  const cart = carts.get(cart_id);
  const session = cart ? await service.recordCartActivity({ cart, at: new Date(at), settings }) : null;
  if (settings.values.double_opt_in && session?.consent === "opt_in") {
    sendConfirmationsSoon(container);
  }
  return session?.id ?? null;
}
