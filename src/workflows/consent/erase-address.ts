import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cartRecovery } from "../cart-recovery-service";
import { deleteCourierRows } from "./courier-rows";

export type EraseAddressInput = {
  /** Normalised. */
  email: string;
  /** Who asked for it; null when it followed from the deletion of a customer. */
  actor: string | null;
  /** ISO 8601. */
  at: string;
};

/** How many rows were about the address. */
export type Erasure = { checkout_sessions: number; consent_records: number; notifications: number };

const eraseAddressStep = createStep(
  "cart-recovery-erase-address-step",
  async ({ at, ...input }: EraseAddressInput, { container }) => {
    const erased = await cartRecovery(container).eraseAddress({ ...input, at: new Date(at) });
    return new StepResponse({
      checkout_sessions: erased.session_ids.length,
      consent_records: erased.consent_records,
    });
  },
);

const deleteCourierRowsStep = createStep(
  "cart-recovery-delete-courier-rows-step",
  async ({ email }: { email: string }, { container }) => new StepResponse(await deleteCourierRows(container, email)),
);

/**
 * Erases an address from the plugin's tables, and then, when no new mail can follow, its rows in the Notification Module.
 * Nothing compensates it. If it stops half-way, run it again: what is gone stays gone, and the rest is found by the
 * address itself.
 */
export const eraseAddressWorkflow = createWorkflow("cart-recovery-erase-address", (input: EraseAddressInput) => {
  const erased = eraseAddressStep(input);
  const notifications = deleteCourierRowsStep(input);
  return new WorkflowResponse(
    transform({ erased, notifications }, (done) => ({ ...done.erased, notifications: done.notifications })),
  );
});
