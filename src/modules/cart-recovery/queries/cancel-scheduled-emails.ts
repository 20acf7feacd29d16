import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

/** Ends the mails of these sessions that have not begun to be sent: the order was placed. */
export async function cancelScheduledEmails(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `UPDATE recovery_email
     SET status = 'canceled', next_attempt_at = NULL, claim_token = NULL, claimed_until = NULL, updated_at = now()
     WHERE checkout_session_id = ANY(:session_ids) AND status = ANY(:before)`,
    { session_ids, before: statusesBefore("canceled") },
  );
}
