import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type SubscriptionStatus, type Topic, TOPICS } from "../../domain/consent/precedence";
import { cartRecovery } from "../cart-recovery-service";
import { emitEventsSoon } from "../events/emit-events";

export type UpdateMarketingSubscriptionInput = {
  /** Normalised and complete. */
  email: string;
  /** For all topics; or `topics`, for some. */
  status?: SubscriptionStatus | undefined;
  topics?: Partial<Record<Topic, SubscriptionStatus | undefined>> | undefined;
  /** The user or API key that acts. */
  actor: string;
  /** When, ISO 8601. */
  at: string;
};

const updateMarketingSubscriptionStep = createStep(
  "cart-recovery-update-marketing-subscription-step",
  async ({ email, status, topics, actor, at }: UpdateMarketingSubscriptionInput, { container }) => {
    const said: { topic: Topic | null; status: SubscriptionStatus | undefined }[] = [
      { topic: null, status },
      ...TOPICS.map((topic) => ({ topic, status: topics?.[topic] })),
    ];
    await cartRecovery(container).recordConsentActs(
      said
        .filter((act) => act.status !== undefined)
        .map((act) => ({
          email,
          topic: act.topic,
          action: act.status === "subscribed" ? "subscribe" : "unsubscribe",
          source: "admin",
          text_version: null,
          locale: null,
          actor,
          checkout_session_id: null,
          occurred_at: new Date(at),
        })),
    );
    emitEventsSoon(container);
    return new StepResponse(email);
  },
);

/** The merchant's word on one address. It is in the ledger, and never undone by a later failure. */
export const updateMarketingSubscriptionWorkflow = createWorkflow(
  "cart-recovery-update-marketing-subscription",
  (input: UpdateMarketingSubscriptionInput) => new WorkflowResponse(updateMarketingSubscriptionStep(input)),
);
