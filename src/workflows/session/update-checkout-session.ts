import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { cartRecovery } from "../cart-recovery-service";
import { sendConfirmationsSoon } from "../consent/send-confirmations";
import { emitEventsSoon } from "../events/emit-events";

export type UpdateCheckoutSessionInput = {
  id: string;
  /** The cart's address now: an answer belongs to the address that the cart has when it is given. */
  email: string | null;
  /** Moved only by another choice, not by activity. ISO 8601. */
  expires_at?: string;
  consent_collection?: "auto" | "none";
  /** `at` is when the shopper answered, ISO 8601. */
  consent?: { answer: "opt_in" | "opt_out"; text_version: string; at: string };
  recovery_enabled?: boolean;
  allow_promotion_codes?: boolean;
};

const updateCheckoutSessionStep = createStep(
  "cart-recovery-update-checkout-session-step",
  async ({ id, email, expires_at, consent, ...choices }: UpdateCheckoutSessionInput, { container }) => {
    const session = await cartRecovery(container).updateSessionChoices({
      id,
      email,
      choices: {
        ...choices,
        ...(expires_at && { expires_at: new Date(expires_at) }),
        ...(consent && { consent: { ...consent, at: new Date(consent.at) } }),
      },
    });
    if (consent?.answer === "opt_in") {
      emitEventsSoon(container);
      sendConfirmationsSoon(container);
    }
    return new StepResponse(session.id);
  },
);

/** What the shopper answered and the storefront chose for one open session. */
export const updateCheckoutSessionWorkflow = createWorkflow(
  "cart-recovery-update-checkout-session",
  (input: UpdateCheckoutSessionInput) => new WorkflowResponse(updateCheckoutSessionStep(input)),
);
