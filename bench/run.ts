// npm run bench -- [scenario …] [--json] [--scale=0.01]
//
// Measures on a PostgreSQL of its own, and says whether the targets are met; the exit code says it, too. All scenarios at full
// size are written down in RESULTS.md. With --json the last and only line on stdout is
// { "targets": [{ name, figure, target, met }] }, and nothing is written. --scale is for trying out: its figures mean little.
import { Client } from "@medusajs/framework/pg";
import { type Postgres, PostgresError, startPostgres } from "../integration-tests/support/postgres";
import { claims } from "./claims";
import { compose } from "./compose";
import { csv } from "./csv";
import { due } from "./due";
import { send } from "./send";
import { soak } from "./soak";
import { stats } from "./stats";
import { store } from "./store";
import { storePreparer } from "./support/prepare-store";
import type { Scenario, Target } from "./support/scenario";
import { type Measurement, writeResults } from "./support/write-results";
import { sweep } from "./sweep";
import { workers } from "./workers";

/** What a whole run measures. */
const SCENARIOS: Record<string, Scenario> = { compose, csv, due, sweep, send, workers, store, stats, soak };

/** What runs only by name. */
const BY_NAME: Record<string, Scenario> = { ...SCENARIOS, claims };

type Options = { names: string[]; asJson: boolean; scale: number };

/** Null when something in it cannot be read; then it has been said what. */
function readOptions(args: string[]): Options | null {
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.filter((name) => !(name in BY_NAME));
  if (unknown.length > 0) {
    console.error(`There is no scenario ${unknown.join(", ")}; there are: ${Object.keys(BY_NAME).join(", ")}`);
    return null;
  }
  const scale = Number(args.find((arg) => arg.startsWith("--scale="))?.slice("--scale=".length) ?? 1);
  if (!(scale > 0 && scale <= 1)) {
    console.error("--scale must be more than 0 and at most 1");
    return null;
  }
  return { names, asJson: args.includes("--json"), scale };
}

function print({ name, figure, target, met }: Target): void {
  console.log(`${met ? "met   " : "MISSED"}  ${name}: ${figure} (target ${target})`);
}

async function measure(postgres: Postgres, { names, asJson, scale }: Options): Promise<Measurement[]> {
  const prepareStore = storePreparer(postgres);
  const scaled = (count: number) => Math.max(1, Math.round(count * scale));
  const measurements: Measurement[] = [];
  for (const scenario of names.length > 0 ? names : Object.keys(SCENARIOS)) {
    const lines: string[] = [];
    const log = (line: string) => {
      lines.push(line);
      if (!asJson) console.log(line);
    };
    if (!asJson) console.log(`\n── ${scenario}`);
    const start = performance.now();
    const targets = (await BY_NAME[scenario]?.({ postgres, prepareStore, scaled, log })) ?? [];
    measurements.push({ scenario, lines, targets, seconds: (performance.now() - start) / 1000 });
    if (!asJson) targets.forEach(print);
  }
  return measurements;
}

async function versionOf(postgres: Postgres): Promise<string> {
  const client = new Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version ?? "unknown";
  } finally {
    await client.end();
  }
}

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    return 2;
  }
  const postgres = await startPostgres();
  try {
    const measurements = await measure(postgres, options);
    const targets = measurements.flatMap((one) => one.targets);
    if (options.asJson) {
      console.log(JSON.stringify({ targets }));
    } else if (options.names.length === 0 && options.scale === 1) {
      writeResults(measurements, await versionOf(postgres));
    }
    return targets.every(({ met }) => met) ? 0 : 1;
  } finally {
    await postgres.stop();
  }
}

main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error instanceof PostgresError ? error.message : error);
    process.exitCode = 1;
  },
);
