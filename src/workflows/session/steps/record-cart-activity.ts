import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cartRecovery } from "../../cart-recovery-service";
import { sendConfirmationsSoon } from "../../consent/send-confirmations";
import { loadCarts } from "../load-carts";

/** Workflow inputs and results are JSON: Medusa does not keep dates in them. */
export type CartActivity = {
  cart_id: string;
  /** ISO 8601. */
  at: string;
};

/** Brings the session of a cart up to date with the cart as it is now. Idempotent, so it has nothing to undo. */
export const recordCartActivityStep = createStep(
  "cart-recovery-record-cart-activity-step",
  async ({ cart_id, at }: CartActivity, { container }) => {
    const service = cartRecovery(container);
    const [settings, carts] = await Promise.all([service.getSettings(), loadCarts(container, [cart_id])]);
    const cart = carts.get(cart_id);
    const session = cart ? await service.recordCartActivity({ cart, at: new Date(at), settings }) : null;
    if (settings.values.double_opt_in && session?.consent === "opt_in") {
      sendConfirmationsSoon(container);
    }
    return new StepResponse(session?.id ?? null);
  },
);
