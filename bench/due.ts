// What it costs to claim 200 due sessions among ever more open ones: by the partial index, and by reading the whole table.
import { randomUUID } from "node:crypto";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { Client } from "@medusajs/framework/pg";
import { migrate } from "../integration-tests/support/migrations";
import { planOf } from "../integration-tests/support/plan-of";
import { claimDueSessions } from "../src/modules/cart-recovery/queries/claim-due-sessions";
import { DUE, growSessions } from "./support/grow-sessions";
import { median } from "./support/median";
import { type OpenManager, openManager } from "./support/open-manager";
import type { Scenario } from "./support/scenario";
import { atMost } from "./support/targets";

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const CLAIMED = 200;
const RUNS = 40;
const SLOW_RUNS = 3;
/** Until the pages are in memory. */
const WARM_UP = 10;

/** At most so many times the time among ten thousand. */
const MAX_GROWTH = 1.5;

const INDEX = "IDX_checkout_session_due";

const claim = (manager: EntityManager) =>
  claimDueSessions(manager, { claim_token: randomUUID(), lease_seconds: 300, limit: CLAIMED, session_ids: null });

/** The time of one claim; it is undone, so that the next one finds the same. */
function timeClaim(database: OpenManager): Promise<number> {
  return database.tryOut(async (manager) => {
    const start = performance.now();
    const claimed = await claim(manager);
    const ms = performance.now() - start;
    if (claimed.length !== CLAIMED) {
      throw new Error(`Only ${claimed.length} sessions were claimed`);
    }
    return ms;
  });
}

/** The time to find as many without an index, and without claiming them. */
function timeScan(database: OpenManager): Promise<number> {
  return database.tryOut(async (manager) => {
    await manager.execute("SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off");
    const start = performance.now();
    await manager.execute(
      `SELECT id FROM checkout_session WHERE status = 'open' AND deleted_at IS NULL AND expires_at <= now()
       ORDER BY expires_at LIMIT ${CLAIMED}`,
    );
    return performance.now() - start;
  });
}

async function medianOf(runs: number, time: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    times.push(await time());
  }
  return median(times);
}

export const due: Scenario = async ({ postgres, log, scaled }) => {
  await postgres.createDatabase("bench_due");
  const url = postgres.url("bench_due");
  const client = new Client({ connectionString: url });
  await client.connect();
  const database = await openManager(url);
  try {
    await migrate(client);
    const times: number[] = [];
    let plan = "";
    let size = 0;
    for (const wanted of SIZES) {
      const open = Math.max(2 * DUE, scaled(wanted));
      await growSessions(client, size, open);
      size = open;
      await medianOf(WARM_UP, () => timeClaim(database));
      const indexed = await medianOf(RUNS, () => timeClaim(database));
      const scanned = await medianOf(SLOW_RUNS, () => timeScan(database));
      times.push(indexed);
      plan = await database.tryOut((manager) => planOf(manager, claim));
      log(
        `${String(open).padStart(8)} open sessions: ${indexed.toFixed(2)} ms to claim ${CLAIMED}; ${scanned.toFixed(0)} ms to find them by reading the table`,
      );
    }
    const [few = NaN] = times;
    const many = times.at(-1) ?? NaN;
    const byIndex = plan.includes(`Index Scan using "${INDEX}"`) && !plan.includes("Seq Scan on checkout_session");
    return [
      atMost("claiming 200 due among 5M open sessions, relative to among 10k", many / few, MAX_GROWTH, "×"),
      { name: "how they are found among 5M", figure: byIndex ? INDEX : plan, target: INDEX, met: byIndex },
    ];
  } finally {
    await database.close();
    await client.end();
  }
};
