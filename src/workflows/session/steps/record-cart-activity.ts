import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { bringSessionUpToDate, type CartActivity } from "../bring-session-up-to-date";

/** Has nothing to undo: what it records is what is. */
export const recordCartActivityStep = createStep(
  "cart-recovery-record-cart-activity-step",
  async (input: CartActivity, { container }) => new StepResponse(await bringSessionUpToDate(container, input)),
);
