// The busiest day of a store that keeps ten million sessions: all that is due on it, claimed and expired batch by batch, as the
// sweeps of that day do. It takes minutes to make the sessions, so it runs only when it is asked for by name.
import { randomUUID } from "node:crypto";
import { Client } from "@medusajs/framework/pg";
import { migrate } from "../integration-tests/support/migrations";
import { claimDueSessions } from "../src/modules/cart-recovery/queries/claim-due-sessions";
import { sql } from "../src/modules/cart-recovery/queries/sql";
import { openManager } from "./support/open-manager";
import { percentile } from "./support/percentile";
import type { Scenario } from "./support/scenario";
import { atMost } from "./support/targets";
import { withoutIndexes } from "./support/without-indexes";

const SESSIONS = 10_000_000;
/** Five times the mean of a year's days. */
const DUE = Math.round((5 * SESSIONS) / 365);
const BATCH = 200;

/** The last batches, relative to the first: what the day left behind must not be in their way. */
const MAX_DRIFT = 1.5;

/** A year of ended sessions, more of them in the evening than at night; and a day of open ones, all past their time. */
const INSERT = `
INSERT INTO checkout_session (id, cart_id, email, email_key, currency_code, status, livemode, had_items, opened_at,
  last_activity_at, expires_at, expired_at, consent, consent_email)
SELECT 'cs_' || n, 'cart_' || n, 'shopper-' || n / 3 || '@shop.internal', 'shopper-' || n / 3 || '@shop.internal', 'usd',
  CASE WHEN n > $1::int - $2::int THEN 'open' ELSE 'expired' END, true, true, at, at, at + interval '1 day',
  CASE WHEN n > $1::int - $2::int THEN NULL ELSE at + interval '1 day' END, 'opt_in', 'shopper-' || n / 3 || '@shop.internal'
FROM (
  SELECT n, CASE WHEN n > $1::int - $2::int THEN now() - interval '2 days' ELSE now() - interval '370 days' + n % 365 * interval '1 day' END
    + interval '1 day' * (0.75 + asin(2 * random() - 1) / pi() / 2) AS at
  FROM generate_series(1, $1::int) AS n) AS rows`;

export const claims: Scenario = async ({ postgres, log, scaled }) => {
  await postgres.createDatabase("bench_claims");
  const url = postgres.url("bench_claims");
  const client = new Client({ connectionString: url });
  await client.connect();
  const database = await openManager(url);
  try {
    await migrate(client);
    await withoutIndexes(client, () => client.query(INSERT, [scaled(SESSIONS), scaled(DUE)]));
    const times: number[] = [];
    for (let claimed = BATCH; claimed === BATCH;) {
      const start = performance.now();
      const sessions = await database.transaction((manager) =>
        claimDueSessions(manager, { claim_token: randomUUID(), lease_seconds: 300, limit: BATCH, session_ids: null }),
      );
      times.push(performance.now() - start);
      claimed = sessions.length;
      const ids = sessions.map(({ id }) => id);
      await database.transaction((manager) =>
        sql(manager, `UPDATE checkout_session SET status = 'expired', expired_at = expires_at WHERE id = ANY(:ids)`, {
          ids,
        }),
      );
    }
    const tenth = Math.ceil(times.length / 10);
    const first = percentile(times.slice(0, tenth), 0.5);
    const last = percentile(times.slice(-tenth - 1, -1), 0.5);
    const { rows } = await client.query<{ size: string }>(
      "SELECT pg_size_pretty(pg_total_relation_size('checkout_session')) AS size",
    );
    log(
      `${times.length} claims of ${BATCH} among ${scaled(SESSIONS)} sessions (${rows[0]?.size ?? "?"}): p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms; the first tenth ${first.toFixed(1)} ms, the last ${last.toFixed(1)} ms`,
    );
    return [atMost("claims of the day's last tenth relative to its first", last / first, MAX_DRIFT, "×")];
  } finally {
    await database.close();
    await client.end();
  }
};
