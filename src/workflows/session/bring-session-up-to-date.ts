import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../cart-recovery-service";
import { sendConfirmationsSoon } from "../consent/send-confirmations";
import { lookAtCart } from "./look-at-cart";

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
  const look = await lookAtCart(container, cart_id);
  if (!look) {
    return null;
  }
  const session = await cartRecovery(container).recordCartActivity({ ...look, at: new Date(at) });
  if (look.settings.values.double_opt_in && session?.consent === "opt_in") {
    sendConfirmationsSoon(container);
  }
  return session?.id ?? null;
}
