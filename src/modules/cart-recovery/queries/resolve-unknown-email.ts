import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type Resolution, RESOLUTIONS } from "../../../domain/delivery/email-status";
import type { EmailRow } from "../rows";
import { sql } from "./sql";

/**
 * Writes a person's word on a mail whose outcome could not be known: it arrived, or it is to be tried again, now. A try is
 * decided afresh like any other. One that arrived did so when its outcome was lost, as nearly as can be said. Null when the mail is not `unknown` (any more).
 */
export async function resolveUnknownEmail(
  manager: EntityManager,
  { id, as }: { id: string; as: Resolution },
): Promise<EmailRow | null> {
  const [row] = await sql<EmailRow>(
    manager,
    `UPDATE recovery_email
     SET status = :status, sent_at = CASE WHEN :status = 'sent' THEN updated_at END,
       next_attempt_at = CASE WHEN :status = 'scheduled' THEN now() END,
       claim_token = NULL, claimed_until = NULL, updated_at = now()
     WHERE id = :id AND status = 'unknown' AND deleted_at IS NULL
     RETURNING *`,
    { id, status: RESOLUTIONS[as] },
  );
  return row ?? null;
}
