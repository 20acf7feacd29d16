import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { EmailRow } from "../rows";
import type { Claim } from "./claim-due-sessions";
import { SHOPPER_STATE } from "./read-shopper-facts";
import { sql } from "./sql";

/**
 * Reserves up to `limit` mails that are due; see `claimDueSessions`. Their status stays `scheduled`.
 *
 * With the claim, and so before anything of the carts is read, it notes what the plugin's own tables say of each shopper
 * (`SHOPPER_STATE`): what commits after that is noticed by `beginSending`, also when it falls between the reading of the cart
 * and the decision.
 */
export function claimDueEmails(manager: EntityManager, claim: Claim): Promise<EmailRow[]> {
  return sql<EmailRow>(
    manager,
    `WITH due AS MATERIALIZED (
       SELECT id, checkout_session_id FROM recovery_email
       WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now()
         AND (claimed_until IS NULL OR claimed_until < now())
         AND (:session_ids::text[] IS NULL OR checkout_session_id = ANY(:session_ids))
       ORDER BY next_attempt_at
       LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     UPDATE recovery_email AS email
     SET claim_token = :claim_token, claimed_until = now() + :lease_seconds * interval '1 second',
       shopper_state = ${SHOPPER_STATE}, updated_at = now()
     FROM due JOIN checkout_session AS session ON session.id = due.checkout_session_id
     WHERE email.id = due.id
     RETURNING email.*`,
    claim,
  );
}
