// npm run bench -- [scenario …] [--json] [--scale=0.01]
//
// Measures on a PostgreSQL of its own, and says whether the targets are met; the exit code says it, too. All scenarios at full
// size are written down in RESULTS.md. With --json the only line on stdout is { "targets": [{ name, figure, target, met }] }, what
// is going on is told on stderr, and nothing is written. --scale is for trying out: its figures mean little.
import { Client } from "@medusajs/framework/pg";
import { endChildren, endChildrenOnSignals } from "../integration-tests/support/end-children";
import { type Postgres, PostgresError, startPostgres } from "../integration-tests/support/postgres";
import { claims } from "./claims";
import { compose } from "./compose";
import { csv } from "./csv";
import { due } from "./due";
import { orders } from "./orders";
import { send } from "./send";
import { soak } from "./soak";
import { stats } from "./stats";
import { store } from "./store";
import { STORE_TEMPLATE, storePreparer } from "./support/prepare-store";
import type { BenchContext, Scenario, Target } from "./support/scenario";
import { type Measurement, writeResults } from "./support/write-results";
import { sweep } from "./sweep";
import { workers } from "./workers";

/** What a whole run measures. */
const SCENARIOS: Record<string, Scenario> = { compose, csv, due, orders, sweep, send, workers, store, stats, soak };

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

type Reporter = {
  log: (line: string) => void;
  begin: (scenario: string) => void;
  end: (measured: Measurement) => void;
};

const clock = () => new Date().toISOString().slice(11, 19);

/** Says with the time of day what is being measured, on stderr when stdout is for one object. */
function reporter(asJson: boolean): Reporter {
  const say = asJson ? console.error : console.log;
  return {
    log: say,
    begin: (scenario) => say(`\n── ${scenario}, ${clock()}`),
    end: ({ scenario, seconds, targets }) => {
      for (const { name, figure, target, met } of targets) {
        say(`${met ? "met   " : "MISSED"}  ${name}: ${figure} (target ${target})`);
      }
      say(`── ${scenario} took ${seconds.toFixed(0)} s, ${clock()}`);
    },
  };
}

/** One that fails is a target that was missed, and keeps no other from being measured. */
async function measureOne(
  scenario: string,
  context: Omit<BenchContext, "log">,
  reporter: Reporter,
): Promise<Measurement> {
  const lines: string[] = [];
  const log = (line: string) => {
    lines.push(line);
    reporter.log(line);
  };
  const start = performance.now();
  let targets: Target[];
  try {
    targets = (await BY_NAME[scenario]?.({ ...context, log })) ?? [];
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    endChildren();
    const [figure = ""] = String(error).split("\n");
    targets = [{ name: `${scenario} is measured to its end`, figure, target: "no error", met: false }];
  }
  return { scenario, lines, targets, seconds: (performance.now() - start) / 1000 };
}

async function measure(
  postgres: Postgres,
  { names, asJson, scale }: Options,
  keep: (measurements: readonly Measurement[]) => void,
): Promise<Measurement[]> {
  const context = {
    postgres,
    prepareStore: storePreparer(postgres),
    scaled: (count: number) => Math.max(1, Math.round(count * scale)),
  };
  const report = reporter(asJson);
  const measurements: Measurement[] = [];
  for (const scenario of names.length > 0 ? names : Object.keys(SCENARIOS)) {
    report.begin(scenario);
    const measured = await measureOne(scenario, context, report);
    report.end(measured);
    measurements.push(measured);
    keep(measurements);
    await ask(postgres, dropScenarioDatabases);
  }
  return measurements;
}

async function ask<Answer>(postgres: Postgres, question: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
}

/** What one scenario left would have the next share the disk and the processor with its vacuum. */
async function dropScenarioDatabases(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname LIKE 'bench\\_%' AND datname <> $1",
    [STORE_TEMPLATE],
  );
  for (const { name } of rows) {
    await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  }
}

async function versionOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return rows[0]?.server_version ?? "unknown";
}

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    return 2;
  }
  endChildrenOnSignals();
  const postgres = await startPostgres();
  try {
    const version = await ask(postgres, versionOf);
    const isWhole = !options.asJson && options.names.length === 0 && options.scale === 1;
    // After each scenario: should the machine go down in the last one, the others need not be measured again.
    const measurements = await measure(postgres, options, (soFar) => {
      if (isWhole) writeResults(soFar, version);
    });
    const targets = measurements.flatMap((one) => one.targets);
    if (options.asJson) {
      console.log(JSON.stringify({ targets }));
    }
    return targets.every(({ met }) => met) ? 0 : 1;
  } finally {
    endChildren();
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
