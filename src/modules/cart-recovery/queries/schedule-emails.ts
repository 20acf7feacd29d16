import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { EmailRow } from "../rows";
import { newIds } from "./new-ids";
import { sql } from "./sql";

export type ScheduledEmail = {
  session_id: string;
  step: number;
  to: string | null;
  /** When the step is due by the sequence. */
  scheduled_at: Date;
  /** When it is looked at first. */
  next_attempt_at: Date;
  /** Absent for one that is claimed when it is due. */
  claim?: EmailClaim | null;
};

/** Under which claim a mail stays that is to be sent at once; see `SHOPPER_STATE`. */
export type EmailClaim = { claim_token: string; lease_seconds: number; others_state: string | null };

/** One row per session and step, however often it is asked for (DESIGN invariant 1). Returns those that were made. */
export async function scheduleEmails(manager: EntityManager, emails: readonly ScheduledEmail[]): Promise<EmailRow[]> {
  if (emails.length === 0) {
    return [];
  }
  const ids = newIds("remail", emails.length);
  const rows = emails.map(({ claim, ...email }, i) => ({ ...email, ...claim, id: ids[i] }));
  return sql<EmailRow>(
    manager,
    `INSERT INTO recovery_email (id, checkout_session_id, step, status, "to", scheduled_at, next_attempt_at,
       claim_token, claimed_until, shopper_state)
     SELECT e.id, session_id, step, 'scheduled', "to", scheduled_at, next_attempt_at,
       e.claim_token, CASE WHEN e.claim_token IS NOT NULL THEN now() + lease_seconds * interval '1 second' END,
       CASE WHEN e.claim_token IS NOT NULL THEN concat_ws('|', session.updated_at, others_state) END
     FROM jsonb_to_recordset(:rows::jsonb) AS e(
       id text, session_id text, step int, "to" text, scheduled_at timestamptz, next_attempt_at timestamptz,
       claim_token text, lease_seconds int, others_state text)
     JOIN checkout_session AS session ON session.id = e.session_id
     ON CONFLICT (checkout_session_id, step) WHERE deleted_at IS NULL DO NOTHING
     RETURNING *`,
    { rows: JSON.stringify(rows) },
  );
}
