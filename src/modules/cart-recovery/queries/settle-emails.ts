import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

export type EmailSettlement = {
  id: string;
  status: "scheduled" | "sent" | "failed" | "unknown";
  message_id: string | null;
  error: string | null;
  /** Whether a try was spent though `sending` was never begun (nothing got as far as the body). */
  count_attempt: boolean;
  /** For `scheduled`: when to try again. */
  next_attempt_at: Date | null;
};

/** Writes how attempts ended, if the mails are still this claim's. */
export async function settleEmails(
  manager: EntityManager,
  input: { claim_token: string; emails: readonly EmailSettlement[] },
): Promise<Set<string>> {
  const emails = input.emails.map((email) => ({ ...email, before: statusesBefore(email.status) }));
  const rows = await sql<{ id: string }>(
    manager,
    `UPDATE recovery_email AS email
     SET status = settled.status, message_id = settled.message_id, error = settled.error,
       attempts = email.attempts + CASE WHEN settled.count_attempt AND email.status = 'scheduled' THEN 1 ELSE 0 END,
       sent_at = CASE WHEN settled.status = 'sent' THEN now() END,
       next_attempt_at = settled.next_attempt_at,
       claim_token = NULL, claimed_until = NULL, updated_at = now()
     FROM jsonb_to_recordset(:emails::jsonb) AS settled(
       id text, status text, message_id text, error text, count_attempt boolean,
       next_attempt_at timestamptz, before jsonb)
     WHERE email.id = settled.id AND email.claim_token = :claim_token
       AND email.status IN (SELECT jsonb_array_elements_text(settled.before))
     RETURNING email.id`,
    { claim_token: input.claim_token, emails: JSON.stringify(emails) },
  );
  return new Set(rows.map(({ id }) => id));
}
