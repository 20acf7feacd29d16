import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { findAnswer } from "../queries/consent-texts";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";

/**
 * The cart has another address than the one its answer was given with. An answer belongs to its address (SPEC 4), so the
 * session takes what the ledger says was answered for the address it has now: nothing, or, when the shopper went back to
 * an earlier one, that answer again.
 */
export async function adoptAnswer(manager: EntityManager, session: SessionRow): Promise<SessionRow | null> {
  const { id, email_key } = session;
  const answer = email_key === null ? null : await findAnswer(manager, { session_id: id, email: email_key });
  return updateSession(manager, id, {
    consent: answer?.action ?? null,
    consent_at: answer?.occurred_at ?? null,
    consent_text_version: answer?.text_version ?? null,
    consent_email: answer ? email_key : null,
  });
}
