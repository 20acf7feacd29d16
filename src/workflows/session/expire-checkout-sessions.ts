import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { expireDueSessionsStep, type ExpireInput } from "./steps/expire-due-sessions";

/** Takes one batch of sessions past their time: expires them, decides, and schedules the mails, or sends them. */
export const expireCheckoutSessionsWorkflow = createWorkflow(
  "cart-recovery-expire-checkout-sessions",
  (input: ExpireInput) => new WorkflowResponse(expireDueSessionsStep(input)),
);
