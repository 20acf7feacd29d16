import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

export type Claim = {
  /** Fencing token: a later write is refused when somebody else has claimed the row since. */
  claim_token: string;
  lease_seconds: number;
  limit: number;
  /** Only these sessions; null for all. */
  session_ids: readonly string[] | null;
};

/**
 * Reserves up to `limit` open sessions that are past their time. Many sweeps may run at once: each row goes to one of
 * them. A claim is no act: when its lease passes, the row is simply due again.
 */
export function claimDueSessions(manager: EntityManager, claim: Claim): Promise<SessionRow[]> {
  return sql<SessionRow>(
    manager,
    `WITH due AS MATERIALIZED (
       SELECT id FROM checkout_session
       WHERE status = 'open' AND deleted_at IS NULL AND expires_at <= now()
         AND (claimed_until IS NULL OR claimed_until < now())
         AND (:session_ids::text[] IS NULL OR id = ANY(:session_ids))
       ORDER BY expires_at
       LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     UPDATE checkout_session AS session
     SET claim_token = :claim_token, claimed_until = now() + :lease_seconds * interval '1 second'
     FROM due
     WHERE session.id = due.id
     RETURNING session.*`,
    claim,
  );
}
