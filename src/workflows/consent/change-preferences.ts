import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { WantedPreferences } from "../../domain/consent/preferences";
import { cartRecovery } from "../cart-recovery-service";
import { emitEventsSoon } from "../events/emit-events";
import { sendConfirmationsSoon } from "./send-confirmations";

export type ChangeMarketingPreferencesInput = {
  /** Normalised. */
  email: string;
  wanted: WantedPreferences;
  source: "preference_page" | "customer_account" | "admin" | "api";
  /** Who acted, if it was not the shopper. */
  actor: string | null;
  /** When, ISO 8601. */
  at: string;
};

const changeMarketingPreferencesStep = createStep(
  "cart-recovery-change-marketing-preferences-step",
  async ({ at, ...input }: ChangeMarketingPreferencesInput, { container }) => {
    await cartRecovery(container).changePreferences({ ...input, at: new Date(at) });
    emitEventsSoon(container);
    if (input.source === "customer_account") {
      sendConfirmationsSoon(container);
    }
    return new StepResponse(input.email);
  },
);

/** What somebody wants to get, as of now. An act is never undone by a later failure, so nothing compensates it. */
export const changeMarketingPreferencesWorkflow = createWorkflow(
  "cart-recovery-change-marketing-preferences",
  (input: ChangeMarketingPreferencesInput) => new WorkflowResponse(changeMarketingPreferencesStep(input)),
);
