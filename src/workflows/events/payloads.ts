import type { MedusaContainer } from "@medusajs/framework/types";
import { loadCountryCodes } from "../../api/admin/checkout-sessions/load-country-codes";
import { presentCheckoutSession, presentRecoveryEmail } from "../../api/admin/checkout-sessions/present";
import { presentSubscription } from "../../api/admin/marketing-subscriptions/present";
import type { EventName } from "../../domain/events/event-names";
import { cartRecovery } from "../cart-recovery-service";
import { unsubscribeUrl } from "../delivery/compose";

/** What an event tells, as the admin API shows it; nothing when what it is about is gone, by the id of that. */
type Payloads = ReadonlyMap<string, object>;

/**
 * Sessions, with their address only if its owner agreed to be written to, and then with the link by which they can withdraw:
 * whoever sends mails of their own needs both.
 */
async function sessionPayloads(container: MedusaContainer, ids: string[]): Promise<Payloads> {
  const service = cartRecovery(container);
  const [sessions, settings] = await Promise.all([service.findSessions(ids), service.getSettings()]);
  const now = new Date();
  const [countries, consented] = await Promise.all([
    loadCountryCodes(container, sessions, settings),
    service.findConsentedSessions({ sessions, settings, now }),
  ]);
  const context = { options: service.options, settings, now };
  return new Map(
    sessions.map((session) => {
      const shown = presentCheckoutSession(session, countries.get(session.cart_id) ?? null, context);
      const subscription_id = consented.get(session.id);
      return [
        session.id,
        subscription_id === undefined
          ? { ...shown, email: null, unsubscribe_url: null }
          : { ...shown, unsubscribe_url: unsubscribeUrl(subscription_id, service.options) },
      ];
    }),
  );
}

/** Mails, with the session they are about. */
async function emailPayloads(container: MedusaContainer, ids: string[]): Promise<Payloads> {
  const emails = await cartRecovery(container).findEmails(ids);
  return new Map(
    emails.map((email) => [
      email.id,
      { ...presentRecoveryEmail(email), checkout_session_id: email.checkout_session_id },
    ]),
  );
}

async function subscriptionPayloads(container: MedusaContainer, ids: string[]): Promise<Payloads> {
  const subscriptions = await cartRecovery(container).retrieveSubscriptions(ids);
  return new Map(subscriptions.map((subscription) => [subscription.id, presentSubscription(subscription)]));
}

const LOADERS = {
  "checkout_session.expired": sessionPayloads,
  "checkout_session.completed": sessionPayloads,
  "checkout_session.recovered": sessionPayloads,
  "recovery_email.sent": emailPayloads,
  "recovery_email.failed": emailPayloads,
  "marketing_subscription.updated": subscriptionPayloads,
} satisfies Record<EventName, (container: MedusaContainer, ids: string[]) => Promise<Payloads>>;

/** What the events of one name tell, as of now: a fixed number of queries, however many. */
export function loadPayloads(container: MedusaContainer, name: EventName, ids: string[]): Promise<Payloads> {
  return ids.length > 0 ? LOADERS[name](container, ids) : Promise.resolve(new Map());
}
