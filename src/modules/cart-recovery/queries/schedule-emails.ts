import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import { sql } from "./sql";

export type ScheduledEmail = {
  session_id: string;
  step: number;
  to: string | null;
  /** When the step is due by the sequence. */
  scheduled_at: Date;
  /** When it is looked at first. */
  next_attempt_at: Date;
};

/** One row per session and step, however often it is asked for (DESIGN invariant 1). */
export async function scheduleEmails(manager: EntityManager, emails: readonly ScheduledEmail[]): Promise<void> {
  if (emails.length === 0) {
    return;
  }
  const rows = emails.map((email) => ({ ...email, id: generateEntityId(undefined, "remail") }));
  await sql(
    manager,
    `INSERT INTO recovery_email (id, checkout_session_id, step, status, "to", scheduled_at, next_attempt_at)
     SELECT id, session_id, step, 'scheduled', "to", scheduled_at, next_attempt_at
     FROM jsonb_to_recordset(:rows::jsonb) AS e(
       id text, session_id text, step int, "to" text, scheduled_at timestamptz, next_attempt_at timestamptz)
     ON CONFLICT (checkout_session_id, step) WHERE deleted_at IS NULL DO NOTHING`,
    { rows: JSON.stringify(rows) },
  );
}
