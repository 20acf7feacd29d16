import type { Client } from "@medusajs/framework/pg";
import { takesEffect } from "./import-rule";
import { toldAt } from "./subscription-sql";

/**
 * What a row means for what stands: it makes it, changes it, brings an address back that had unsubscribed, confirms it as of
 * now, says the same, or is older.
 */
export type Verdict = "created" | "updated" | "resubscribed" | "confirmed" | "unchanged" | "stale";

/**
 * One row per address: the newest, then the last. A time without a fraction is the second that the export wrote; where what
 * stands lies in that second, it is meant.
 */
const WINNERS = `
  SELECT DISTINCT ON (email COLLATE "C") email, subscribed, at, as_of_now, whole_second
  FROM cart_recovery_import_row
  ORDER BY email COLLATE "C", stated_at DESC, line DESC`;

const PLAN = `
  INSERT INTO cart_recovery_import_act (verdict, email, subscribed, at)
  SELECT CASE
      WHEN known.id IS NULL THEN 'created'
      WHEN (known.status = 'subscribed') = act.subscribed AND act.at = ${toldAt("known")} THEN 'unchanged'
      WHEN NOT ${takesEffect("known")} THEN 'stale'
      WHEN act.as_of_now AND known.cart_recovery_status = act.status AND known.promotions_status = act.status
        THEN 'confirmed'
      WHEN act.subscribed AND 'unsubscribed' IN (known.cart_recovery_status, known.promotions_status)
        THEN 'resubscribed'
      ELSE 'updated'
    END, act.email, act.subscribed, act.at
  FROM (${WINNERS}) AS winner
  LEFT JOIN marketing_subscription AS known ON known.email = winner.email AND known.deleted_at IS NULL
  CROSS JOIN LATERAL (
    SELECT winner.email, winner.subscribed, winner.as_of_now,
      CASE WHEN winner.subscribed THEN 'subscribed' ELSE 'unsubscribed' END AS status,
      CASE WHEN winner.whole_second AND date_trunc('second', ${toldAt("known")}) = winner.at
        THEN ${toldAt("known")} ELSE winner.at END AS at
  ) AS act`;

/**
 * From so many rows on, no join may be a nested loop. Right after the table of subscriptions has grown or shrunk a lot, its
 * statistics are old enough for PostgreSQL to compare each of a million rows with each of a million others.
 */
const MANY_ROWS = 10_000;

/** Judges all staged rows by what stands now, and counts the verdicts. Changes nothing that stays. */
export async function planImport(connection: Client, rows: number): Promise<Map<Verdict, number>> {
  if (rows >= MANY_ROWS) {
    await connection.query("SET LOCAL enable_nestloop = off");
  }
  await connection.query("ANALYZE cart_recovery_import_row");
  await connection.query(PLAN);
  await connection.query("ANALYZE cart_recovery_import_act");
  const { rows: counts } = await connection.query<{ verdict: Verdict; count: number }>(
    `SELECT verdict, count(*)::int AS count FROM cart_recovery_import_act GROUP BY verdict`,
  );
  return new Map(counts.map(({ verdict, count }) => [verdict, count]));
}
