import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { findConsentText } from "../queries/consent-texts";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import { needsConfirmation } from "./needs-confirmation";
import { recordConsentAct } from "./record-consent-act";

/** Enters a session's answer in the ledger, now that it is known whose it is; an opt-in subscribes the address. */
export async function bindConsent(
  manager: EntityManager,
  session: SessionRow,
  email: string,
): Promise<SessionRow | null> {
  if (session.consent === null) {
    return session;
  }
  const version = session.consent_text_version;
  const text = version === null ? null : await findConsentText(manager, version);
  await recordConsentAct(manager, {
    email,
    topic: null,
    action: session.consent,
    source: "checkout",
    pending: session.consent === "opt_in" && (await needsConfirmation(manager, email)),
    confirm_by_mail: session.livemode,
    text_version: session.consent_text_version,
    locale: text?.locale ?? session.locale,
    actor: null,
    checkout_session_id: session.id,
    occurred_at: session.consent_at ?? new Date(),
  });
  return updateSession(manager, session.id, { consent_email: email });
}
