import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** Adds what the deleted rows counted for, given as `counted(at, currency_code, expired, mailed, restored)`. */
const ADD_TO_DAILY_FIGURES = `
  INSERT INTO recovery_daily_figure AS figure (id, date, currency_code, expired, mailed, restored)
  SELECT date || ':' || currency_code, date, currency_code, sum(expired)::int, sum(mailed)::int, sum(restored)::int
  FROM (SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, * FROM counted) AS dated
  GROUP BY date, currency_code
  ON CONFLICT (id) DO UPDATE
  SET expired = figure.expired + excluded.expired, mailed = figure.mailed + excluded.mailed,
    restored = figure.restored + excluded.restored, updated_at = now()`;

/** Deletes the mails of these sessions. */
export async function pruneEmails(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `WITH gone AS (
       DELETE FROM recovery_email WHERE checkout_session_id = ANY(:session_ids)
       RETURNING checkout_session_id, status, sent_at
     ), counted AS (
       SELECT gone.sent_at AS at, session.currency_code, 0 AS expired, 1 AS mailed, 0 AS restored
       FROM gone JOIN checkout_session AS session ON session.id = gone.checkout_session_id
       WHERE session.livemode AND gone.status = 'sent' AND gone.sent_at IS NOT NULL
     ) ${ADD_TO_DAILY_FIGURES}`,
    { session_ids },
  );
}

/** Deletes the decisions about these sessions. */
export async function pruneDecisions(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(manager, `DELETE FROM recovery_decision WHERE checkout_session_id = ANY(:session_ids)`, { session_ids });
}

/** Deletes these sessions, but for those that an order was recovered from or in. Returns how many. */
export async function pruneUnrecoveredSessions(
  manager: EntityManager,
  session_ids: readonly string[],
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    manager,
    `WITH gone AS (
       DELETE FROM checkout_session WHERE id = ANY(:session_ids) AND NOT recovered
       RETURNING livemode, currency_code, expired_at, opened_at, recovered_from
     ), counted AS (
       SELECT expired_at AS at, currency_code, 1 AS expired, 0 AS mailed, 0 AS restored
       FROM gone WHERE livemode AND expired_at IS NOT NULL
       UNION ALL
       SELECT opened_at, currency_code, 0, 0, 1 FROM gone WHERE livemode AND recovered_from IS NOT NULL
     ), added AS (${ADD_TO_DAILY_FIGURES})
     SELECT count(*)::int AS count FROM gone`,
    { session_ids },
  );
  return row?.count ?? 0;
}

/** Takes what is personal out of the sessions that stay, for the Recovered badge and the revenue of their orders. */
export async function anonymiseSessions(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `UPDATE checkout_session
     SET email = NULL, email_key = NULL, consent_email = NULL, customer_id = NULL, restored_changes = NULL, updated_at = now()
     WHERE id = ANY(:session_ids)
       AND (email IS NOT NULL OR email_key IS NOT NULL OR consent_email IS NOT NULL OR customer_id IS NOT NULL)`,
    { session_ids },
  );
}
