import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeSessionOfOrder } from "../complete-session-of-order";

export type PlacedOrder = { order_id: string };

/** Has nothing to undo: the order was placed. */
export const completeCheckoutSessionStep = createStep(
  "cart-recovery-complete-checkout-session-step",
  async ({ order_id }: PlacedOrder, { container }) =>
    new StepResponse(await completeSessionOfOrder(container, order_id)),
);
