import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { updateMarketingSubscriptionWorkflow } from "../../../workflows/consent/update-marketing-subscription";
import { presentSubscription } from "../../../workflows/present/marketing-subscription";
import type { ListMarketingSubscriptionsQuery, UpsertMarketingSubscriptionBody } from "./validators";

export async function GET(
  req: MedusaRequest<unknown, ListMarketingSubscriptionsQuery>,
  res: MedusaResponse,
): Promise<void> {
  const { q = null, status = null, topic = null, order, limit, offset } = req.validatedQuery;
  const [subscriptions, count] = await cartRecovery(req.scope).listSubscriptions({
    q,
    status,
    topic,
    order,
    limit,
    offset,
  });
  res.json({
    marketing_subscriptions: subscriptions.map(presentSubscription),
    count,
    offset,
    limit,
  });
}

/** Subscribes or unsubscribes one address on the merchant's word. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpsertMarketingSubscriptionBody>,
  res: MedusaResponse,
): Promise<void> {
  const { email, status, topics } = req.validatedBody;
  await updateMarketingSubscriptionWorkflow(req.scope).run({
    input: { email, status, topics, actor: req.auth_context.actor_id, at: new Date().toISOString() },
  });
  const subscription = await cartRecovery(req.scope).retrieveSubscriptionOf(email);
  res.json({ marketing_subscription: presentSubscription(subscription) });
}
