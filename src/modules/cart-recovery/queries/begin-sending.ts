import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { statusesBefore } from "../../../domain/delivery/email-status";
import { SHOPPER_STATE } from "./read-shopper-facts";
import { sql } from "./sql";

/** A mail that is about to be transmitted, under which claim. */
export type BeginningEmail = { id: string; claim_token: string };

/**
 * Has the commit reach the log before it is confirmed, also in a database that runs with `synchronous_commit = off`, which
 * forgets the last half second of commits when it crashes. A mail whose `sending` was forgotten would be sent again. Part of the
 * statement, as that is asked for while a connection waits.
 */
const DURABLE = `
  SELECT CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END`;

/** The bindings of {@link BEGIN}. */
export function beginBindings(begins: readonly BeginningEmail[], lease_seconds: number) {
  const before_sending = statusesBefore("sending");
  return { begins: JSON.stringify(begins), begin_ids: begins.map(({ id }) => id), lease_seconds, before_sending };
}

/**
 * The statement as common table expressions, of which `begun` has the ids that may be transmitted. The ids are named twice: from
 * the JSON alone PostgreSQL takes them for a hundred, and reads a table of a few thousand mails from end to end.
 */
export const BEGIN = `
  durable AS MATERIALIZED (${DURABLE}), begun AS (
    UPDATE recovery_email AS email
    SET status = 'sending', attempts = email.attempts + 1, next_attempt_at = NULL,
      claimed_until = now() + :lease_seconds * interval '1 second', updated_at = now()
    FROM jsonb_to_recordset(:begins::jsonb) AS beginning(id text, claim_token text), checkout_session AS session, durable
    WHERE email.id = ANY(:begin_ids) AND email.id = beginning.id AND session.id = email.checkout_session_id
      AND email.claim_token = beginning.claim_token AND email.status = ANY(:before_sending) AND email.claimed_until > now()
      AND session.status = 'expired' AND email.shopper_state = ${SHOPPER_STATE}
    RETURNING email.id
  )`;

/**
 * Commits that these mails are about to be transmitted; from here on a crash leaves `unknown`, never "again". A mail is
 * refused when the claim is no longer ours or when anything it was decided upon has changed: an unsubscribe, an order or
 * a later session that committed first wins. Returns the ids that may be transmitted.
 */
export async function beginSending(
  manager: EntityManager,
  { claim_token, ids, lease_seconds }: { claim_token: string; ids: readonly string[]; lease_seconds: number },
): Promise<Set<string>> {
  const begins = ids.map((id) => ({ id, claim_token }));
  const rows = await sql<{ id: string }>(
    manager,
    `WITH ${BEGIN} SELECT id FROM begun`,
    beginBindings(begins, lease_seconds),
  );
  return new Set(rows.map(({ id }) => id));
}
