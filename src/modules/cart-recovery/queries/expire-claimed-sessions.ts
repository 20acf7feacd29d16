import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

/** The cart's own data as read after the claim; it may be newer than what events told. */
export type FreshSession = Pick<
  SessionRow,
  "id" | "email" | "email_key" | "customer_id" | "locale" | "currency_code" | "livemode" | "had_items"
>;

/**
 * Expires the claimed sessions that are still due, and lets go of the others (activity moved their time, or the order
 * came). Returns the expired ones.
 */
export function expireClaimedSessions(
  manager: EntityManager,
  input: { claim_token: string; sessions: readonly FreshSession[] },
): Promise<SessionRow[]> {
  return sql<SessionRow>(
    manager,
    `WITH fresh AS (
       SELECT * FROM jsonb_to_recordset(:sessions::jsonb) AS f(
         id text, email text, email_key text, customer_id text, locale text, currency_code text,
         livemode boolean, had_items boolean)
     ), released AS (
       UPDATE checkout_session AS session SET claim_token = NULL, claimed_until = NULL
       FROM fresh
       WHERE session.id = fresh.id AND session.claim_token = :claim_token
         AND NOT (session.status = 'open' AND session.expires_at <= now())
     )
     UPDATE checkout_session AS session
     SET status = 'expired', expired_at = session.expires_at, claim_token = NULL, claimed_until = NULL,
       email = fresh.email, email_key = fresh.email_key, customer_id = fresh.customer_id, locale = fresh.locale,
       currency_code = fresh.currency_code, livemode = fresh.livemode,
       had_items = session.had_items OR fresh.had_items, updated_at = now()
     FROM fresh
     WHERE session.id = fresh.id AND session.claim_token = :claim_token
       AND session.status = 'open' AND session.expires_at <= now()
     RETURNING session.*`,
    { claim_token: input.claim_token, sessions: JSON.stringify(input.sessions) },
  );
}
