import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import {
  presentCheckoutSession,
  presentDecision,
  presentRecoveryEmail,
} from "../../../../workflows/present/checkout-session";
import { loadCountryCodes } from "../../../../workflows/session/load-country-codes";

/**
 * One session with its decisions (newest first), its mails, when its link was first opened and what was restored from it.
 * @throws NOT_FOUND
 */
export async function retrieveCheckoutSession(container: MedusaContainer, id: string) {
  const service = cartRecovery(container);
  const session = await service.retrieveCheckoutSession(id);
  const [decisions, emails, restored, [visit], settings] = await Promise.all([
    service.listRecoveryDecisions({ checkout_session_id: id }, { order: { decided_at: "DESC", id: "DESC" } }),
    service.listRecoveryEmails({ checkout_session_id: id }, { order: { step: "ASC" } }),
    service.findRestored(id),
    service.listRecoveryVisits({ checkout_session_id: id }, { take: 1 }),
    service.getSettings(),
  ]);
  const countries = await loadCountryCodes(container, [session], settings);
  const presented = presentCheckoutSession(session, countries.get(session.cart_id) ?? null, {
    options: service.options,
    settings,
    now: new Date(),
  });
  return {
    ...presented,
    recovery_url: presented.after_expiration.recovery.url,
    visited_at: visit?.visited_at ?? null,
    decisions: decisions.map(presentDecision),
    recovery_emails: emails.map(presentRecoveryEmail),
    restored,
  };
}
