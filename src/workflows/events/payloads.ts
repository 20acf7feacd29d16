import type { MedusaContainer } from "@medusajs/framework/types";
import type { EventName } from "../../domain/events/event-names";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { unsubscribeUrl } from "../delivery/compose";
import { type LinkContext, presentCheckoutSession, presentRecoveryEmail } from "../present/checkout-session";
import { presentSubscription } from "../present/marketing-subscription";
import { loadCountryCodes } from "../session/load-country-codes";

/** What an event tells, as the admin API shows it; nothing when what it is about is gone, by the id of that. */
type Payloads = ReadonlyMap<string, object>;

/**
 * A session, with its address only if its owner agreed to be written to, and then with the link by which they can withdraw:
 * whoever sends mails of their own needs both.
 *
 * @param subscription_id that of the address, if its owner agreed
 */
export function sessionPayload(
  session: SessionRow,
  { country_code, subscription_id }: { country_code: string | null; subscription_id: string | null },
  context: LinkContext,
): object {
  const shown = presentCheckoutSession(session, country_code, context);
  const unsubscribe_url = subscription_id === null ? null : unsubscribeUrl(subscription_id, context.options);
  return Object.assign(shown, { unsubscribe_url }, subscription_id === null && { email: null });
}

async function sessionPayloads(container: MedusaContainer, ids: string[]): Promise<Payloads> {
  const service = cartRecovery(container);
  const [sessions, settings] = await Promise.all([service.findSessions(ids), service.getSettings()]);
  return payloadsOf(container, sessions, settings);
}

/** What is told of sessions that are known; whether their shoppers agreed is read as of now. */
export async function payloadsOf(
  container: MedusaContainer,
  sessions: readonly SessionRow[],
  settings: SettingsState,
): Promise<Payloads> {
  const service = cartRecovery(container);
  const now = new Date();
  const [countries, consented] = await Promise.all([
    loadCountryCodes(container, sessions, settings),
    service.findConsentedSessions({ sessions, settings, now }),
  ]);
  const context = { options: service.options, settings, now };
  return new Map(
    sessions.map((session) => {
      const country_code = countries.get(session.cart_id) ?? null;
      const subscription_id = consented.get(session.id) ?? null;
      return [session.id, sessionPayload(session, { country_code, subscription_id }, context)];
    }),
  );
}

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
