import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

/** Ends the mails of these sessions that have not begun to be sent. Returns which they were. */
export function cancelScheduledEmails(
  manager: EntityManager,
  session_ids: readonly string[],
): Promise<{ session_id: string; step: number }[]> {
  return sql(
    manager,
    `UPDATE recovery_email
     SET status = 'canceled', next_attempt_at = NULL, claim_token = NULL, claimed_until = NULL, updated_at = now()
     WHERE checkout_session_id = ANY(:session_ids) AND deleted_at IS NULL AND status = ANY(:before)
     RETURNING checkout_session_id AS session_id, step`,
    { session_ids, before: statusesBefore("canceled") },
  );
}
