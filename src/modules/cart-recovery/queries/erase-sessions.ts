import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/**
 * Takes the person out of the sessions of an address, and leaves what statistics need. An open session ends: kept open, it
 * would take the address from its cart again. Returns the sessions, and whether each was open.
 */
export async function eraseSessions(
  manager: EntityManager,
  email: string,
): Promise<{ id: string; was_open: boolean }[]> {
  const sessions = await sql<{ id: string; was_open: boolean }>(
    manager,
    `WITH theirs AS MATERIALIZED (
       SELECT id, status = 'open' AS was_open FROM checkout_session WHERE email_key = :email FOR UPDATE
     )
     UPDATE checkout_session AS session
     SET email = NULL, email_key = NULL, customer_id = NULL,
       consent_email = NULL, consent_text_version = NULL, recovery_enabled = false, erased_at = now(),
       status = CASE WHEN theirs.was_open THEN 'expired' ELSE session.status END,
       expires_at = CASE WHEN theirs.was_open THEN least(session.expires_at, now()) ELSE session.expires_at END,
       expired_at = CASE WHEN theirs.was_open THEN now() ELSE session.expired_at END,
       claim_token = NULL, claimed_until = NULL, updated_at = now()
     FROM theirs WHERE session.id = theirs.id
     RETURNING session.id, theirs.was_open`,
    { email },
  );
  // Sessions that had this address once: what was answered with it is not theirs any more.
  await sql(
    manager,
    `UPDATE checkout_session
     SET consent = NULL, consent_at = NULL, consent_text_version = NULL, consent_email = NULL, updated_at = now()
     WHERE consent_email = :email
       AND id IN (SELECT checkout_session_id FROM consent_record WHERE consent_record.email = :email)`,
    { email },
  );
  await sql(
    manager,
    `UPDATE recovery_email SET "to" = NULL, error = NULL, updated_at = now()
     WHERE checkout_session_id = ANY(:ids)`,
    { ids: sessions.map(({ id }) => id) },
  );
  await sql(
    manager,
    `UPDATE recovery_promotion SET address_hash = NULL, updated_at = now() WHERE checkout_session_id = ANY(:ids)`,
    { ids: sessions.map(({ id }) => id) },
  );
  return sessions;
}
