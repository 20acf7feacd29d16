import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { BatchInput } from "./claim";
import { sendDueEmailsStep } from "./steps/send-due-emails";

/** Takes one batch of due recovery emails: claims, decides again, composes, delivers and settles (DESIGN 1). */
export const sendRecoveryEmailsWorkflow = createWorkflow(
  "cart-recovery-send-recovery-emails",
  (input: BatchInput) => new WorkflowResponse(sendDueEmailsStep(input)),
);
