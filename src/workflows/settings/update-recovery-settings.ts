import { MedusaError } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { SettingsChange } from "../../modules/cart-recovery/settings";
import { cartRecovery } from "../cart-recovery-service";
import { findProvider, missingSettings } from "./missing-settings";
import { unknownPromotions } from "./unknown-promotions";

export type UpdateRecoverySettingsInput = {
  change: SettingsChange;
  /** The id of the user or API key that accepts the current terms with this change; null when nobody does. */
  terms_accepted_by: string | null;
};

const updateRecoverySettingsStep = createStep(
  "cart-recovery-update-settings-step",
  async ({ change, terms_accepted_by }: UpdateRecoverySettingsInput, { container }) => {
    const service = cartRecovery(container);
    const unknown = await unknownPromotions(container, change);
    if (unknown.length > 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, unknown.join("; "));
    }
    const delivery = { channel: service.options.channel, has_provider: findProvider(container) !== null };
    const changed = await service.changeSettings({
      change,
      terms_accepted_by,
      now: new Date(),
      missing: (state) => missingSettings(state, delivery),
    });
    if (!changed.ok) {
      const { missing, conflicts } = changed;
      const incomplete = `Recovery emails cannot be switched on yet. Missing: ${missing.join(", ")}`;
      const problems = missing.length > 0 ? [...conflicts, incomplete] : conflicts;
      throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.join("; "));
    }
    return new StepResponse(changed.state.version);
  },
);

/** One change of the settings, validated as a whole; nothing is stored when it cannot stand. */
export const updateRecoverySettingsWorkflow = createWorkflow(
  "cart-recovery-update-settings",
  (input: UpdateRecoverySettingsInput) => new WorkflowResponse(updateRecoverySettingsStep(input)),
);
