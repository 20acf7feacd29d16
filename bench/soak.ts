// A million mails through the plugin's statements, on tables that hold a million sessions and are pruned as fast as they grow:
// whether the last are as cheap as the first.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@medusajs/framework/pg";
import { z } from "@medusajs/framework/zod";
import { migrate } from "../integration-tests/support/migrations";
import { fillHistory } from "./support/fill-history";
import type { Scenario } from "./support/scenario";
import { atMost } from "./support/targets";

const ROWS = 1_000_000;
const MAILS = 1_000_000;

const MAX_DRIFT = 1.2;
/** From the second tenth to the last: what is compiled and cached once is there by then. */
const MAX_HEAP_GROWTH_MB = 10;
/** Autovacuum begins when a fifth of a table is dead, and there are five tables. */
const MAX_DEAD_SHARE = 0.3;

const run = promisify(execFile);
const WORKER = join(__dirname, "support/soak-worker.ts");

const tenthsSchema = z.array(
  z.object({ claim_p95_ms: z.number(), mails_per_second: z.number(), heap_mb: z.number(), dead_tuples: z.number() }),
);

export const soak: Scenario = async ({ postgres, log, scaled }) => {
  await postgres.createDatabase("bench_soak");
  const url = postgres.url("bench_soak");
  const client = new Client({ connectionString: url });
  await client.connect();
  const rows = scaled(ROWS);
  try {
    await migrate(client);
    await fillHistory(client, rows);
    const { stdout } = await run(
      process.execPath,
      ["--expose-gc", "--import", "tsx", WORKER, url, String(rows), String(scaled(MAILS))],
      { env: { ...process.env, NODE_OPTIONS: "" } },
    );
    const tenths = tenthsSchema.parse(JSON.parse(stdout));
    tenths.forEach((tenth, i) => {
      log(
        `tenth ${String(i + 1).padStart(2)}: ${tenth.mails_per_second.toFixed(0)} mails/s, claims p95 ${tenth.claim_p95_ms.toFixed(1)} ms, heap ${tenth.heap_mb.toFixed(1)} MB, ${tenth.dead_tuples} dead tuples`,
      );
    });
    const { rows: kept } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM checkout_session");
    log(`sessions at the end: ${kept[0]?.count ?? 0}`);
    const [first, second] = tenths;
    const last = tenths.at(-1);
    const dead = Math.max(...tenths.map(({ dead_tuples }) => dead_tuples));
    return [
      atMost(
        "soak, p95 of the claims in the last tenth relative to the first",
        ratio(last?.claim_p95_ms, first?.claim_p95_ms),
        MAX_DRIFT,
        "×",
      ),
      atMost(
        "soak, growth of the heap from the second tenth to the last",
        (last?.heap_mb ?? NaN) - (second?.heap_mb ?? NaN),
        MAX_HEAP_GROWTH_MB,
        " MB",
      ),
      atMost(
        "soak, most dead tuples at once, relative to the rows of the hot tables",
        dead / (4 * rows),
        MAX_DEAD_SHARE,
      ),
    ];
  } finally {
    await client.end();
  }
};

const ratio = (a: number | undefined, b: number | undefined) => (a ?? NaN) / (b ?? NaN);
