import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { SettingsState } from "../../../../modules/cart-recovery/settings-state";
import { TERMS_TEXT } from "../../../../modules/cart-recovery/terms";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { findProvider, missingSettings } from "../../../../workflows/settings/missing-settings";
import { updateRecoverySettingsWorkflow } from "../../../../workflows/settings/update-recovery-settings";
import type { UpdateRecoverySettingsBody } from "./validators";

function present(container: MedusaContainer, state: SettingsState) {
  const { channel } = cartRecovery(container).options;
  return {
    settings: { ...state.values, terms: { ...state.terms, text: TERMS_TEXT } },
    version: state.version,
    missing: missingSettings(state, { channel, has_provider: findProvider(container) !== null }),
  };
}

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(present(req.scope, await cartRecovery(req.scope).getSettings()));
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateRecoverySettingsBody>,
  res: MedusaResponse,
): Promise<void> {
  const { accept_terms, version = null, ...change } = req.validatedBody;
  try {
    await updateRecoverySettingsWorkflow(req.scope).run({
      input: { change, version, terms_accepted_by: accept_terms ? req.auth_context.actor_id : null },
    });
  } catch (error) {
    // Medusa answers every conflict in words of its own, about a header that this route does not know.
    if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.CONFLICT) throw error;
    res.status(409).json({ type: error.type, message: error.message });
    return;
  }
  res.json(present(req.scope, await cartRecovery(req.scope).getSettings()));
}
