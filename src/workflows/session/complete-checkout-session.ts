import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { completeCheckoutSessionStep, type PlacedOrder } from "./steps/complete-checkout-session";

/** An order was placed: its session is completed, its mails are cancelled, and a restored cart's is recovered. */
export const completeCheckoutSessionWorkflow = createWorkflow(
  "cart-recovery-complete-checkout-session",
  (input: PlacedOrder) => new WorkflowResponse(completeCheckoutSessionStep(input)),
);
