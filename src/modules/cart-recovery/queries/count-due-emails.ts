import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Claim } from "./claim-due-sessions";
import { sql } from "./sql";

/** How many mails could be claimed now, up to the limit. */
export async function countDueEmails(
  manager: EntityManager,
  { session_ids, limit }: Pick<Claim, "session_ids" | "limit">,
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM recovery_email
       WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now()
         AND (claimed_until IS NULL OR claimed_until < now())
         AND (:session_ids::text[] IS NULL OR checkout_session_id = ANY(:session_ids))
       LIMIT :limit) AS due`,
    { session_ids, limit },
  );
  return row?.count ?? 0;
}
