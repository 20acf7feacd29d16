import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { verifyToken } from "../../../../domain/recovery/token";
import type { SubscriptionRow } from "../../../../modules/cart-recovery/rows";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { unsubscribeWorkflow } from "../../../../workflows/consent/unsubscribe";
import { tokenSecrets } from "../../../../workflows/delivery/compose";
import { sendDeadLinkPage, sendPage } from "../../page";

const UNSUBSCRIBED = {
  title: "You are unsubscribed",
  text: "We will not send you any more reminders or offers. Emails about orders you place still reach you.",
};

/** The subscription that a genuine token names. Such a token never expires: a withdrawal must always be possible. */
async function findSubscription(req: MedusaRequest): Promise<SubscriptionRow | undefined> {
  const service = cartRecovery(req.scope);
  const claims = verifyToken("unsubscribe", req.params.token ?? "", tokenSecrets(service.options), new Date());
  const [subscription] = claims ? await service.listMarketingSubscriptions({ id: claims.subject }) : [];
  return subscription;
}

/** Asks. It changes nothing: mail scanners follow links, too (SPEC 5). */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [settings, subscription] = await Promise.all([cartRecovery(req.scope).getSettings(), findSubscription(req)]);
  if (!subscription) {
    sendDeadLinkPage(res, settings);
    return;
  }
  const page =
    subscription.status === "unsubscribed"
      ? UNSUBSCRIBED
      : {
          title: "Unsubscribe?",
          text: "You will get no more reminders about your cart, and no news and offers from us.",
          action: "Unsubscribe",
        };
  sendPage(res, 200, page, settings);
}

/**
 * Acts, at once and as often as it is asked, whatever the body: a mail program's one click (RFC 8058) and the page's
 * form do the same.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [settings, subscription] = await Promise.all([cartRecovery(req.scope).getSettings(), findSubscription(req)]);
  if (!subscription) {
    sendDeadLinkPage(res, settings);
    return;
  }
  await unsubscribeWorkflow(req.scope).run({
    input: { marketing_subscription_id: subscription.id, source: "unsubscribe_link", at: new Date().toISOString() },
  });
  sendPage(res, 200, UNSUBSCRIBED, settings);
}
