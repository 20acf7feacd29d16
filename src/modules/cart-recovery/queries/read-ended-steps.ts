import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

export type EndedStep = { session_id: string; step: number; to: string | null; expires_at: Date };

/** Of these mails, those that left, may have left or were given up, and whose session was not completed since. */
export function readEndedSteps(manager: EntityManager, email_ids: readonly string[]): Promise<EndedStep[]> {
  return sql<EndedStep>(
    manager,
    `SELECT session.id AS session_id, email.step, session.email AS "to", session.expires_at
     FROM recovery_email AS email JOIN checkout_session AS session ON session.id = email.checkout_session_id
     WHERE email.id = ANY(:email_ids) AND email.status IN ('sent', 'failed', 'unknown') AND session.status = 'expired'`,
    { email_ids },
  );
}
