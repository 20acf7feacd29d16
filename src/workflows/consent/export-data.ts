import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../cart-recovery-service";
import { findCourierRows } from "./courier-rows";

/** Everything that is held on a normalised address: whole rows, but for what only the machinery uses. */
export async function exportData(container: MedusaContainer, email: string) {
  const service = cartRecovery(container);
  const all = { take: null };
  const [sessions, subscriptions, records, notifications, erased] = await Promise.all([
    service.listCheckoutSessions({ email_key: email }, { ...all, order: { opened_at: "ASC" } }),
    service.listMarketingSubscriptions({ email }, all),
    service.listConsentRecords({ email }, { ...all, order: { occurred_at: "ASC" } }),
    findCourierRows(container, email),
    service.findErasedAddresses([email]),
  ]);
  const checkout_session_id = sessions.map(({ id }) => id);
  const text_version = [...new Set(records.flatMap((record) => record.text_version ?? []))];
  const [emails, decisions, texts, confirmations] = await Promise.all([
    service.listRecoveryEmails({ checkout_session_id }, all),
    service.listRecoveryDecisions({ checkout_session_id }, { ...all, order: { decided_at: "ASC" } }),
    service.listConsentTexts({ text_version }, all),
    service.listConfirmationEmails({ to: email }, all),
  ]);
  return {
    email,
    exported_at: new Date(),
    /** Whether the address was erased before; then only a keyed hash of it is held. */
    erased: erased.has(email),
    checkout_sessions: sessions.map(({ claim_token: _token, claimed_until: _until, ...session }) => session),
    recovery_decisions: decisions,
    recovery_emails: emails.map(
      ({ claim_token: _token, claimed_until: _until, shopper_state: _state, ...mail }) => mail,
    ),
    confirmation_emails: confirmations,
    marketing_subscriptions: subscriptions,
    consent_records: records,
    /** The words that the consent records name. */
    consent_texts: texts,
    notifications,
  };
}
