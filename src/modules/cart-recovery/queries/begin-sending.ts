import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { SHOPPER_STATE } from "./read-shopper-facts";
import { sql } from "./sql";

/**
 * Commits that these mails are about to be transmitted; from here on a crash leaves `unknown`, never "again". A mail is
 * refused when the claim is no longer ours or when anything it was decided upon has changed: an unsubscribe, an order or
 * a later session that committed first wins. Returns the ids that may be transmitted.
 */
export async function beginSending(
  manager: EntityManager,
  input: { claim_token: string; ids: readonly string[]; lease_seconds: number },
): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    manager,
    `UPDATE recovery_email AS email
     SET status = 'sending', attempts = email.attempts + 1, next_attempt_at = NULL,
       claimed_until = now() + :lease_seconds * interval '1 second', updated_at = now()
     FROM checkout_session AS session
     WHERE email.id = ANY(:ids) AND session.id = email.checkout_session_id
       AND email.claim_token = :claim_token AND email.status = ANY(:before) AND email.claimed_until > now()
       AND session.status = 'expired' AND email.shopper_state = ${SHOPPER_STATE}
     RETURNING email.id`,
    { ...input, before: statusesBefore("sending") },
  );
  return new Set(rows.map(({ id }) => id));
}
