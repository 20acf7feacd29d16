import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { OTHERS_STATE } from "./read-shopper-facts";
import { sql } from "./sql";

export type Claim = {
  /** Fencing token: a later write is refused when somebody else has claimed the row since. */
  claim_token: string;
  lease_seconds: number;
  limit: number;
  /** Only these sessions; null for all. */
  session_ids: readonly string[] | null;
};

/** A session as it was claimed, with what its mail is held to if it leaves under the same claim; see `SHOPPER_STATE`. */
export type ClaimedSessionRow = SessionRow & {
  /** When it was last changed, as exactly as the database knows. */
  seen_at: string;
  others_state: string | null;
};

/**
 * Reserves up to `limit` open sessions that are past their time. Many sweeps may run at once: each row goes to one of
 * them. A claim is no act: when its lease passes, the row is simply due again.
 */
export function claimDueSessions(manager: EntityManager, claim: Claim): Promise<ClaimedSessionRow[]> {
  return sql<ClaimedSessionRow>(
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
     RETURNING session.*, session.updated_at::text AS seen_at, ${OTHERS_STATE} AS others_state`,
    claim,
  );
}
