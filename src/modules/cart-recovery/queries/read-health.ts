import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { BACKOFF_CAP_MS } from "../../../domain/delivery/backoff";
import type { HealthFigures } from "../../../domain/delivery/health";
import { sql } from "./sql";

/** How sending stands, by partial indexes: the cost follows what is due or went wrong, never what exists. */
export async function readHealth(manager: EntityManager): Promise<HealthFigures> {
  const [row] = await sql<HealthFigures>(
    manager,
    `SELECT sessions.count + emails.count AS backlog, least(sessions.oldest, emails.oldest) AS oldest_due_at,
       (SELECT count(*)::int FROM recovery_email WHERE status = 'sending' AND deleted_at IS NULL) AS in_flight,
       (SELECT count(*)::int FROM recovery_email WHERE status = 'unknown' AND deleted_at IS NULL) AS "unknown",
       ended.sent, ended.failed, retries.count AS retrying, retries.error AS retry_error
     FROM
       (SELECT count(*)::int AS count, min(expires_at) AS oldest FROM checkout_session
        WHERE status = 'open' AND deleted_at IS NULL AND expires_at <= now()) AS sessions,
       (SELECT count(*)::int AS count, min(next_attempt_at) AS oldest FROM recovery_email
        WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now()) AS emails,
       (SELECT count(*) FILTER (WHERE status = 'sent')::int AS sent, count(*) FILTER (WHERE status = 'failed')::int AS failed
        FROM recovery_email
        WHERE status IN ('sent', 'failed') AND deleted_at IS NULL AND updated_at > now() - interval '24 hours') AS ended,
       (SELECT count(*)::int AS count, (array_agg(error ORDER BY updated_at DESC))[1] AS error FROM recovery_email
        WHERE status = 'scheduled' AND attempts > 0 AND error IS NOT NULL AND deleted_at IS NULL
          AND next_attempt_at <= now() + :longest_wait_seconds * interval '1 second') AS retries`,
    { longest_wait_seconds: BACKOFF_CAP_MS / 1000 },
  );
  if (!row) {
    throw new Error("The database answered nothing when asked how sending stands");
  }
  return row;
}
