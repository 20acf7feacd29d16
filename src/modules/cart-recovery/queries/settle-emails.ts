import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import type { EventName } from "../../../domain/events/event-names";
import { newIds } from "./new-ids";
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

/** One of several claims'. */
export type ClaimedSettlement = EmailSettlement & { claim_token: string };

/** What is told of a mail when its attempts came to this end. */
const TOLD: Partial<Record<EmailSettlement["status"], EventName>> = {
  sent: "recovery_email.sent",
  failed: "recovery_email.failed",
};

/** The bindings of {@link SETTLE}. */
export function settleBindings(settlements: readonly ClaimedSettlement[]) {
  const event_ids = newIds("revt", settlements.length);
  const outcomes = settlements.map((email, i) => ({
    ...email,
    before: statusesBefore(email.status),
    event_id: event_ids[i],
    event_name: TOLD[email.status] ?? null,
  }));
  return { outcomes: JSON.stringify(outcomes), outcome_ids: settlements.map(({ id }) => id) };
}

/** The statement as common table expressions, of which `settled` has the ids that were still their claim's; for the ids see `BEGIN`. */
export const SETTLE = `
  settled AS (
    UPDATE recovery_email AS email
    SET status = outcome.status, message_id = outcome.message_id, error = outcome.error,
      attempts = email.attempts + CASE WHEN outcome.count_attempt AND email.status = 'scheduled' THEN 1 ELSE 0 END,
      sent_at = CASE WHEN outcome.status = 'sent' THEN now() END,
      next_attempt_at = outcome.next_attempt_at,
      claim_token = NULL, claimed_until = NULL, updated_at = now()
    FROM jsonb_to_recordset(:outcomes::jsonb) AS outcome(
      id text, claim_token text, status text, message_id text, error text, count_attempt boolean,
      next_attempt_at timestamptz, before jsonb, event_id text, event_name text)
    WHERE email.id = ANY(:outcome_ids) AND email.id = outcome.id AND email.claim_token = outcome.claim_token
      AND email.status IN (SELECT jsonb_array_elements_text(outcome.before))
    RETURNING email.id, outcome.event_id, outcome.event_name
  ), told AS (
    INSERT INTO recovery_event (id, name, subject_id)
    SELECT event_id, event_name, id FROM settled WHERE event_name IS NOT NULL
  )`;

/** Writes how attempts ended, if the mails are still this claim's, and notes what is to be told of it. */
export async function settleEmails(
  manager: EntityManager,
  { claim_token, emails }: { claim_token: string; emails: readonly EmailSettlement[] },
): Promise<Set<string>> {
  const settlements = emails.map((email) => ({ ...email, claim_token }));
  const rows = await sql<{ id: string }>(manager, `WITH ${SETTLE} SELECT id FROM settled`, settleBindings(settlements));
  return new Set(rows.map(({ id }) => id));
}
