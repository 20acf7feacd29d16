import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Counts } from "../../../domain/statistics/figures";
import type { HoldoutGroups } from "../../../domain/statistics/holdout-effect";
import { sql } from "./sql";

/** Whole days. */
export type StatisticsRange = {
  currency_code: string;
  /** The first moment of the first day, in UTC. */
  from: Date;
  /** The last millisecond of the last day, in UTC. */
  to: Date;
};

const day = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

/** Grouped by as a date and written out once for each: writing it out for each row takes longer than counting them. */
const dayOf = (column: string) => `(${column} AT TIME ZONE 'UTC')::date`;

const within = (column: string) => `${column} >= :from AND ${column} < :until`;

/**
 * Live sessions of the currency, of which a mail or a visit is told. Both come after the expiry, so that an index answers for
 * the sessions and none of their rows is read.
 */
const OF_LIVE_SESSION = (alias: string) => `
  JOIN checkout_session AS session ON session.id = ${alias}.checkout_session_id
    AND session.livemode AND session.currency_code = :currency_code AND session.expired_at < :until
    AND session.deleted_at IS NULL`;

/** A count of each day: an index counts a range of itself in less than half the time that it takes to group its entries. */
const EXPIRED = `
  SELECT ${dayOf("day")}, 'expired', expired.count, 0
  FROM generate_series(:from::timestamptz, :to::timestamptz, interval '24 hours') AS day CROSS JOIN LATERAL (
    SELECT count(*) FROM checkout_session
    WHERE livemode AND currency_code = :currency_code AND expired_at >= day AND expired_at < day + interval '24 hours'
      AND deleted_at IS NULL
  ) AS expired
  WHERE expired.count > 0`;

const SENT = `
  FROM recovery_email AS mail ${OF_LIVE_SESSION("mail")}
  WHERE mail.status = 'sent' AND mail.deleted_at IS NULL AND ${within("mail.sent_at")}`;

/** A session counts once, on the day of the first step that was sent: the first of all, or one that none was sent before. */
const MAILED = `
  SELECT ${dayOf("sent_at")}, 'mailed', count(*), 0
  FROM (
    SELECT mail.sent_at ${SENT} AND mail.step = 0
    UNION ALL
    SELECT mail.sent_at ${SENT} AND mail.step > 0 AND NOT EXISTS (
      SELECT 1 FROM recovery_email AS earlier
      WHERE earlier.checkout_session_id = mail.checkout_session_id AND earlier.step < mail.step
        AND earlier.status = 'sent' AND earlier.deleted_at IS NULL)
  ) AS first
  GROUP BY 1`;

const OF_LINKS = (column: "visited_at" | "restored_at", figure: "visited" | "restored") => `
  SELECT ${dayOf(`visit.${column}`)}, '${figure}', count(*), 0
  FROM recovery_visit AS visit ${OF_LIVE_SESSION("visit")}
  WHERE visit.deleted_at IS NULL AND ${within(`visit.${column}`)}
  GROUP BY 1`;

/** One row per order, however many restored carts led to it; a canceled one counts no more. */
const RECOVERED = `
  SELECT ${dayOf("completed_at")}, 'recovered', count(*), coalesce(sum(order_revenue), 0) FROM checkout_session
  WHERE status = 'completed' AND recovered_from IS NOT NULL AND livemode AND currency_code = :currency_code
    AND order_canceled_at IS NULL AND ${within("completed_at")} AND deleted_at IS NULL
  GROUP BY 1`;

/** What was deleted since; see `prune-sessions`. */
const PRUNED = `
  SELECT daily.date::date, counted.figure, counted.count, 0
  FROM recovery_daily_figure AS daily CROSS JOIN LATERAL (VALUES
    ('expired', daily.expired), ('mailed', daily.mailed), ('visited', daily.visited), ('restored', daily.restored)
  ) AS counted(figure, count)
  WHERE daily.currency_code = :currency_code AND daily.date BETWEEN ${day(":from::timestamptz")} AND ${day(":to::timestamptz")}
    AND daily.deleted_at IS NULL`;

const of = (figure: string) => `(coalesce(sum(count) FILTER (WHERE figure = '${figure}'), 0))::int AS ${figure}`;

const bindings = ({ currency_code, from, to }: StatisticsRange) => ({
  currency_code,
  from,
  to,
  until: new Date(to.getTime() + 1),
});

/** What happened on each day on which something did: one statement, whatever the period and however many rows. */
export async function readDailyCounts(
  manager: EntityManager,
  range: StatisticsRange,
): Promise<({ date: string } & Counts)[]> {
  const rows = await sql<{ date: string } & Omit<Counts, "recovered_revenue"> & { recovered_revenue: string }>(
    manager,
    `SELECT to_char(date, 'YYYY-MM-DD') AS date, ${["expired", "mailed", "visited", "restored", "recovered"].map(of).join(", ")},
       sum(revenue) AS recovered_revenue
     FROM (${[EXPIRED, MAILED, OF_LINKS("visited_at", "visited"), OF_LINKS("restored_at", "restored"), RECOVERED, PRUNED].join(" UNION ALL ")})
       AS counted(date, figure, count, revenue)
     GROUP BY counted.date ORDER BY counted.date`,
    bindings(range),
  );
  // PostgreSQL sums amounts exactly, and its driver gives them as text.
  return rows.map((row) => ({ ...row, recovered_revenue: Number(row.recovered_revenue) }));
}

/** The groups of the holdout comparison among the sessions that expired in the period: one statement. */
export async function readHoldoutGroups(manager: EntityManager, range: StatisticsRange): Promise<HoldoutGroups> {
  const [row] = await sql<{
    mailed: number;
    mailed_orders: number;
    held_out: number;
    held_out_orders: number;
  }>(
    manager,
    `SELECT coalesce(sum(mailed), 0)::int AS mailed, coalesce(sum(mailed_orders), 0)::int AS mailed_orders,
       coalesce(sum(held_out), 0)::int AS held_out, coalesce(sum(held_out_orders), 0)::int AS held_out_orders
     FROM (
       SELECT count(*) FILTER (WHERE holdout_group = 'mailed') AS mailed,
         count(converted_at) FILTER (WHERE holdout_group = 'mailed') AS mailed_orders,
         count(*) FILTER (WHERE holdout_group = 'held_out') AS held_out,
         count(converted_at) FILTER (WHERE holdout_group = 'held_out') AS held_out_orders
       FROM checkout_session
       WHERE livemode AND holdout_group IS NOT NULL AND currency_code = :currency_code AND ${within("expired_at")}
         AND deleted_at IS NULL
       UNION ALL
       SELECT mailed_group, mailed_group_orders, held_out_group, held_out_group_orders FROM recovery_daily_figure
       WHERE currency_code = :currency_code AND deleted_at IS NULL
         AND date BETWEEN ${day(":from::timestamptz")} AND ${day(":to::timestamptz")}
     ) AS counted`,
    bindings(range),
  );
  return {
    mailed: { successes: row?.mailed_orders ?? 0, trials: row?.mailed ?? 0 },
    held_out: { successes: row?.held_out_orders ?? 0, trials: row?.held_out ?? 0 },
  };
}
