import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HoldoutGroup } from "../../../domain/statistics/holdout-group";
import { sql } from "./sql";

/** Of each figure how many of the deleted rows counted, on the day of `at`. */
const FIGURES = [
  "expired",
  "mailed",
  "visited",
  "restored",
  "mailed_group",
  "mailed_group_orders",
  "held_out_group",
  "held_out_group_orders",
] as const;

type Figure = (typeof FIGURES)[number];

/** Rows for {@link ADD_TO_DAILY_FIGURES}: each of those that are selected counts one for the figure. */
const count = (figure: Figure, at: string, from: string) =>
  `SELECT '${figure}' AS figure, ${at} AS at, currency_code FROM ${from}`;

/** Adds what the deleted rows counted for, given as `counted(figure, at, currency_code)`. */
const ADD_TO_DAILY_FIGURES = `
  INSERT INTO recovery_daily_figure AS daily (id, date, currency_code, ${FIGURES.join(", ")})
  SELECT date || ':' || currency_code, date, currency_code,
    ${FIGURES.map((figure) => `count(*) FILTER (WHERE figure = '${figure}')::int`).join(", ")}
  FROM (SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, * FROM counted) AS dated
  GROUP BY date, currency_code
  ON CONFLICT (id) DO UPDATE
  SET ${FIGURES.map((figure) => `${figure} = daily.${figure} + excluded.${figure}`).join(", ")}, updated_at = now()`;

/** Deletes the mails of these sessions. A session counts as mailed once, on the day of the first step that was sent. */
export async function pruneEmails(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `WITH gone AS (
       DELETE FROM recovery_email WHERE checkout_session_id = ANY(:session_ids) AND deleted_at IS NULL
       RETURNING checkout_session_id, step, status, sent_at
     ), mailed AS (
       SELECT DISTINCT ON (session.id) gone.sent_at, session.currency_code
       FROM gone JOIN checkout_session AS session ON session.id = gone.checkout_session_id
       WHERE session.livemode AND gone.status = 'sent' AND gone.sent_at IS NOT NULL
       ORDER BY session.id, gone.step
     ), counted AS (${count("mailed", "sent_at", "mailed")}) ${ADD_TO_DAILY_FIGURES}`,
    { session_ids },
  );
}

/** Deletes the visits through the links of these sessions. */
export async function pruneVisits(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `WITH gone AS (
       DELETE FROM recovery_visit WHERE checkout_session_id = ANY(:session_ids) AND deleted_at IS NULL
       RETURNING checkout_session_id, visited_at, restored_at
     ), live AS (
       SELECT gone.visited_at, gone.restored_at, session.currency_code
       FROM gone JOIN checkout_session AS session ON session.id = gone.checkout_session_id WHERE session.livemode
     ), counted AS (
       ${count("visited", "visited_at", "live")}
       UNION ALL ${count("restored", "restored_at", "live WHERE restored_at IS NOT NULL")}
     ) ${ADD_TO_DAILY_FIGURES}`,
    { session_ids },
  );
}

/** Deletes the decisions about these sessions. */
export async function pruneDecisions(manager: EntityManager, session_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `DELETE FROM recovery_decision WHERE checkout_session_id = ANY(:session_ids) AND deleted_at IS NULL`,
    { session_ids },
  );
}

const GROUPS = [
  { group: "mailed", all: "mailed_group", ordered: "mailed_group_orders" },
  { group: "held_out", all: "held_out_group", ordered: "held_out_group_orders" },
] as const satisfies { group: HoldoutGroup; all: Figure; ordered: Figure }[];

const countGroup = ({ group, all, ordered }: (typeof GROUPS)[number]) => {
  const inGroup = `live WHERE holdout_group = '${group}'`;
  return `${count(all, "expired_at", inGroup)}
    UNION ALL ${count(ordered, "expired_at", `${inGroup} AND converted_at IS NOT NULL`)}`;
};

/** Deletes these sessions, but for those that an order was recovered from or in. Returns how many. */
export async function pruneUnrecoveredSessions(
  manager: EntityManager,
  session_ids: readonly string[],
): Promise<number> {
  const [row] = await sql<{ count: number }>(
    manager,
    `WITH gone AS (
       DELETE FROM checkout_session WHERE id = ANY(:session_ids) AND NOT recovered
       RETURNING livemode, currency_code, expired_at, holdout_group, converted_at
     ), live AS (
       SELECT * FROM gone WHERE livemode AND expired_at IS NOT NULL
     ), counted AS (
       ${count("expired", "expired_at", "live")}
       UNION ALL ${GROUPS.map(countGroup).join(" UNION ALL ")}
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
