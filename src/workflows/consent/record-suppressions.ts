import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { cartRecovery } from "../cart-recovery-service";
import { emitEventsSoon } from "../events/emit-events";

export type RecordSuppressionsInput = {
  suppressions: {
    /** Normalised and complete. */
    email: string;
    type: "hard_bounce" | "complaint";
    /** ISO 8601. */
    occurred_at: string;
  }[];
};

/** Each in a transaction of its own: no two of them wait for one another, and a batch that broke off is sent again. */
const recordSuppressionsStep = createStep(
  "cart-recovery-record-suppressions-step",
  async ({ suppressions }: RecordSuppressionsInput, { container }) => {
    const service = cartRecovery(container);
    for (const { email, type, occurred_at } of suppressions) {
      await service.suppressAddress({ email, reason: type, occurred_at: new Date(occurred_at) });
    }
    emitEventsSoon(container);
    return new StepResponse(suppressions.length);
  },
);

/** What a mail service tells of bounces and complaints; taking it twice is taking it once. */
export const recordSuppressionsWorkflow = createWorkflow(
  "cart-recovery-record-suppressions",
  (input: RecordSuppressionsInput) => new WorkflowResponse(recordSuppressionsStep(input)),
);
