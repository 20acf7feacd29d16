import { MedusaError } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { SettingsChange } from "../../modules/cart-recovery/settings";
import { cartRecovery } from "../cart-recovery-service";
import { findProvider, missingSettings } from "./missing-settings";
import { unknownPromotions } from "./unknown-promotions";

const OUTDATED =
  "Somebody else changed the settings meanwhile. Read them again, and decide whether the change still holds";

export type UpdateRecoverySettingsInput = {
  change: SettingsChange;
  /** The id of the user or API key that accepts the current terms with this change; null when nobody does. */
  terms_accepted_by: string | null;
  /** The version that the change was made on; without it, the change is made on whatever stands. */
  version?: number | null;
};

const updateRecoverySettingsStep = createStep(
  "cart-recovery-update-settings-step",
  async ({ change, terms_accepted_by, version = null }: UpdateRecoverySettingsInput, { container }) => {
    const service = cartRecovery(container);
    const unknown = await unknownPromotions(container, change);
    if (unknown.length > 0) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, unknown.join("; "));
    }
    const delivery = { channel: service.options.channel, has_provider: findProvider(container) !== null };
    const changed = await service.changeSettings({
      change,
      terms_accepted_by,
      version,
      now: new Date(),
      missing: (state) => missingSettings(state, delivery),
    });
    if (!changed.ok && changed.outdated) {
      throw new MedusaError(MedusaError.Types.CONFLICT, OUTDATED);
    }
    if (!changed.ok) {
      const { missing, conflicts } = changed;
      const incomplete = `Recovery emails cannot be switched on yet. Missing: ${missing.join(", ")}`;
      const problems = missing.length > 0 ? [...conflicts, incomplete] : conflicts;
      throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.join("; "));
    }
    return new StepResponse(changed.state.version);
  },
);

/**
 * One change of the settings, validated as a whole; nothing is stored when it cannot stand.
 * @throws MedusaError `conflict` when the settings are no longer of the given version
 */
export const updateRecoverySettingsWorkflow = createWorkflow(
  "cart-recovery-update-settings",
  (input: UpdateRecoverySettingsInput) => new WorkflowResponse(updateRecoverySettingsStep(input)),
);
