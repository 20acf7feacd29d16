import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { sql } from "./sql";

/** In the statement and not as a binding: the partial index serves a constant only. */
const BEFORE = statusesBefore("unknown")
  .map((status) => `'${status}'`)
  .join(", ");

/**
 * A mail still `sending` past its lease belongs to a process that died in the act. Whether the server accepted it cannot
 * be known, so it becomes `unknown` and is never resent by itself (SPEC 8). Returns which.
 */
export async function markLostEmails(manager: EntityManager): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    manager,
    `UPDATE recovery_email
     SET status = 'unknown', claim_token = NULL, claimed_until = NULL, updated_at = now(),
       error = 'The process that was sending this mail stopped before it learned whether the mail server accepted it.'
     WHERE status IN (${BEFORE}) AND deleted_at IS NULL AND claimed_until < now()
     RETURNING id`,
    {},
  );
  return rows.map(({ id }) => id);
}
