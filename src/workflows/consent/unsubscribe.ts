import { MedusaError } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { allTopics } from "../../domain/consent/preferences";
import { cartRecovery } from "../cart-recovery-service";
import { emitEventsSoon } from "../events/emit-events";

export type UnsubscribeInput = {
  marketing_subscription_id: string;
  source: "unsubscribe_link" | "preference_page";
  /** When the shopper acted, ISO 8601. */
  at: string;
};

/** Withdraws all topics of one address. Doing it twice changes nothing more. */
const unsubscribeStep = createStep(
  "cart-recovery-unsubscribe-step",
  async ({ marketing_subscription_id, source, at }: UnsubscribeInput, { container }) => {
    const service = cartRecovery(container);
    const [subscription] = await service.listMarketingSubscriptions({ id: marketing_subscription_id });
    if (!subscription) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such marketing subscription");
    }
    await service.changePreferences({
      email: subscription.email,
      wanted: allTopics("unsubscribed"),
      source,
      actor: null,
      at: new Date(at),
    });
    emitEventsSoon(container);
    return new StepResponse(subscription.id);
  },
);

/** The shopper's withdrawal; the act is never undone by a later failure, so nothing compensates it. */
export const unsubscribeWorkflow = createWorkflow(
  "cart-recovery-unsubscribe",
  (input: UnsubscribeInput) => new WorkflowResponse(unsubscribeStep(input)),
);
