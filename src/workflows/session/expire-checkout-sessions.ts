import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { BatchInput } from "../delivery/claim";
import { expireDueSessionsStep } from "./steps/expire-due-sessions";

/** Takes one batch of sessions past their time: expires them, decides, and schedules the mails (DESIGN 1). */
export const expireCheckoutSessionsWorkflow = createWorkflow(
  "cart-recovery-expire-checkout-sessions",
  (input: BatchInput) => new WorkflowResponse(expireDueSessionsStep(input)),
);
