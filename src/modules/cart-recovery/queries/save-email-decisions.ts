import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Outcome } from "../../../domain/decision/decision";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

export type EmailDecision = {
  id: string;
  outcome: Outcome;
  /** A later one than before when missed steps collapse. */
  step: number;
  due_at: Date;
  /** When a postponed mail is looked at again. */
  next_at: Date | null;
  to: string | null;
};

/**
 * Ends the claimed mails that are not to be sent, and puts off those that may be later. A mail that is put off is not due again within a minute, by the database's clock: should the clock of
 * a server run behind, it must not be looked at over and over. Returns the ids that are still this claim's.
 */
export async function saveEmailDecisions(
  manager: EntityManager,
  input: { claim_token: string; emails: readonly EmailDecision[] },
): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(
    manager,
    `UPDATE recovery_email AS email
     SET status = CASE decided.outcome WHEN 'skip' THEN 'skipped' ELSE 'scheduled' END,
       step = decided.step, scheduled_at = decided.due_at,
       "to" = decided."to",
       next_attempt_at = CASE decided.outcome WHEN 'send' THEN email.next_attempt_at
         WHEN 'postpone' THEN greatest(decided.next_at, now() + interval '1 minute') END,
       claim_token = CASE decided.outcome WHEN 'send' THEN email.claim_token END,
       claimed_until = CASE decided.outcome WHEN 'send' THEN email.claimed_until END,
       updated_at = now()
     FROM jsonb_to_recordset(:emails::jsonb) AS decided(
       id text, outcome text, step int, due_at timestamptz, next_at timestamptz, "to" text)
     WHERE email.id = decided.id AND email.claim_token = :claim_token AND email.status = ANY(:before)
     RETURNING email.id`,
    { claim_token: input.claim_token, emails: JSON.stringify(input.emails), before: statusesBefore("skipped") },
  );
  return new Set(rows.map(({ id }) => id));
}
