import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

export type EmailDecision = {
  id: string;
  send: boolean;
  to: string | null;
  /** See `SHOPPER_STATE`. */
  shopper_state: string;
};

/**
 * Ends the claimed mails that are not to be sent, and notes for the others what the decision rested on.
 * Returns the ids that are still this claim's.
 */
export async function saveEmailDecisions(
  manager: EntityManager,
  input: { claim_token: string; emails: readonly EmailDecision[] },
): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    manager,
    `UPDATE recovery_email AS email
     SET status = CASE WHEN decided.send THEN 'scheduled' ELSE 'skipped' END,
       "to" = decided."to", shopper_state = decided.shopper_state,
       next_attempt_at = CASE WHEN decided.send THEN email.next_attempt_at END,
       claim_token = CASE WHEN decided.send THEN email.claim_token END,
       claimed_until = CASE WHEN decided.send THEN email.claimed_until END,
       updated_at = now()
     FROM jsonb_to_recordset(:emails::jsonb) AS decided(id text, send boolean, "to" text, shopper_state text)
     WHERE email.id = decided.id AND email.claim_token = :claim_token AND email.status = ANY(:before)
     RETURNING email.id`,
    { claim_token: input.claim_token, emails: JSON.stringify(input.emails), before: statusesBefore("skipped") },
  );
  return new Set(rows.map(({ id }) => id));
}
