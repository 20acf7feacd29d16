import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { type CartActivity, recordActivity } from "../record-activity";

/** Has nothing to undo: what it records is what is. */
export const recordCartActivityStep = createStep(
  "cart-recovery-record-cart-activity-step",
  async (input: CartActivity, { container }) => new StepResponse(await recordActivity(container, input)),
);
