import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { CartActivity } from "./bring-session-up-to-date";
import { recordCartActivityStep } from "./steps/record-cart-activity";

/** Opens a cart's checkout session, keeps it alive, or opens a new one after the last ended (SPEC 2). */
export const recordCartActivityWorkflow = createWorkflow(
  "cart-recovery-record-cart-activity",
  (input: CartActivity) => new WorkflowResponse(recordCartActivityStep(input)),
);
