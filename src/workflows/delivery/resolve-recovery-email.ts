import { MedusaError } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { Resolution } from "../../domain/delivery/email-status";
import { cartRecovery } from "../cart-recovery-service";
import { emitEventsSoon } from "../events/emit-events";

export type ResolveRecoveryEmailInput = { id: string; as: Resolution };

const resolveRecoveryEmailStep = createStep(
  "cart-recovery-resolve-recovery-email-step",
  async (input: ResolveRecoveryEmailInput, { container }) => {
    const service = cartRecovery(container);
    const resolved = await service.resolveUnknownEmail(input);
    if (!resolved) {
      const { status } = await service.retrieveRecoveryEmail(input.id);
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Only a recovery email whose outcome is unknown can be resolved; this one is ${status}`,
      );
    }
    emitEventsSoon(container);
    return new StepResponse(resolved.id);
  },
);

/** A person says what became of a mail whose outcome could not be known (SPEC 8). It is never guessed, nor undone. */
export const resolveRecoveryEmailWorkflow = createWorkflow(
  "cart-recovery-resolve-recovery-email",
  (input: ResolveRecoveryEmailInput) => new WorkflowResponse(resolveRecoveryEmailStep(input)),
);
