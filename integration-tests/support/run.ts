// npm test [-- <kind>...] [-- <arguments for jest>]
//
// Runs the kinds of tests one after another on one PostgreSQL, and sums them up in the last line.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { CHROMIUM_PATH, hasChromium } from "../browser/support/chromium";
import { readFaultTable } from "../cluster/fault-table";
import { endChildren } from "./end-children";
import { searchOutput } from "./leaks/search";
import { type Postgres, PostgresError, startPostgres } from "./postgres";

const ROOT = join(__dirname, "../..");

type Kind = {
  folder: string;
  spec: RegExp;
  /** How its spec files are run: those that boot servers wait more than they compute, so several stand side by side. */
  runs: "by jest" | "one by one" | "two by two" | "four by four";
};

/** At full size many of the files wait for deadlines, while a few boot what they kill. */
const CLUSTER_RUNS = process.env.CLUSTER_SCALE === "full" ? "four by four" : "two by two";

const KINDS: Record<string, Kind> = {
  unit: { folder: "src", spec: /\.unit\.spec\.tsx?$/, runs: "by jest" },
  modules: { folder: "integration-tests/modules", spec: /\.spec\.ts$/, runs: "one by one" },
  http: { folder: "integration-tests/http", spec: /\.spec\.ts$/, runs: "two by two" },
  cluster: { folder: "integration-tests/cluster", spec: /\.spec\.ts$/, runs: CLUSTER_RUNS },
  browser: { folder: "integration-tests/browser", spec: /\.spec\.ts$/, runs: "two by two" },
};

/** Medusa keeps timers and connections open after its shutdown, and so does a test that failed half-way. */
const JEST_ARGS: Record<Kind["runs"], string[]> = {
  "by jest": [],
  "one by one": ["--runInBand", "--forceExit"],
  "two by two": ["--maxWorkers=2", "--forceExit"],
  "four by four": ["--maxWorkers=4", "--forceExit"],
};

/** Logs of a run that shows them hold what is for developers alone. */
const SAYS_ALL = process.env.DEBUG !== undefined || process.env.LOG_LEVEL !== undefined;

/** Entries of Medusa's log that are only searched. */
const QUIET = /^\{"level":"(?!error)/;

/** Makes each process of the run keep what it says, and what it answers. */
const RECORDED = `--import ${pathToFileURL(join(__dirname, "leaks/record.mjs")).href}`;

type Sum = { passed: number; failed: number };

async function main(): Promise<number> {
  const { kinds, jestArgs } = readArguments(process.argv.slice(2));
  const reports = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-jest-"));
  const needsDatabase = kinds.some((kind) => kind !== "unit");
  const postgres = needsDatabase && process.env.DB_HOST === undefined ? await startPostgres() : undefined;
  const stop = () => {
    rmSync(reports, { recursive: true, force: true });
    return postgres?.stop();
  };
  handleSignals(stop);

  const sum: Sum = { passed: 0, failed: 0 };
  try {
    for (const kind of kinds) {
      const { passed, failed } = await runKind(kind, { jestArgs, reports, postgres });
      sum.passed += passed;
      sum.failed += failed;
    }
  } finally {
    await stop();
  }

  const isEmpty = sum.passed + sum.failed === 0;
  if (isEmpty) console.error("No test matched.");
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || isEmpty ? 1 : 0;
}

/** The leading words that name a kind choose it; everything after them is jest's. */
function readArguments(args: string[]): { kinds: string[]; jestArgs: string[] } {
  const end = args.findIndex((arg) => !(arg in KINDS));
  const chosen = end === -1 ? args : args.slice(0, end);
  const all = Object.keys(KINDS);
  return {
    kinds: chosen.length > 0 ? all.filter((kind) => chosen.includes(kind)) : all,
    jestArgs: args.slice(chosen.length),
  };
}

async function runKind(
  name: string,
  context: { jestArgs: string[]; reports: string; postgres: Postgres | undefined },
): Promise<Sum> {
  const kind = KINDS[name];
  if (kind === undefined || !hasSpecs(kind)) {
    console.log(`\n── ${name}: no tests yet`);
    return { passed: 0, failed: 0 };
  }

  console.log(`\n── ${name}`);
  if (name === "browser" && !hasChromium()) return withoutBrowser();
  const report = join(context.reports, `${name}.json`);
  const figures = join(context.reports, `${name}.figures.jsonl`);
  const output = join(context.reports, `${name}.output`);
  const exitCode = await runJest(name, {
    figures,
    output,
    args: [
      "--json",
      `--outputFile=${report}`,
      ...JEST_ARGS[kind.runs],
      // Migrations and connection pools talk to the console.
      ...(process.env.DEBUG ? [] : ["--silent"]),
      // A pattern need not match in every kind.
      ...(context.jestArgs.length > 0 ? ["--passWithNoTests"] : []),
      ...context.jestArgs,
    ],
    postgres: context.postgres,
  });
  const sum = withoutLeaks(readReport(report, exitCode), output, context);
  return name === "cluster" ? withFaultTable(sum, figures, { all: context.jestArgs.length === 0 }) : sum;
}

/** CI must not pass because it saw nothing. */
function withoutBrowser(): Sum {
  const missing = `There is no Chromium at ${CHROMIUM_PATH}: install Debian's package chromium, or set CHROMIUM_PATH`;
  if (process.env.REQUIRE_BROWSER) {
    console.error(missing);
    return { passed: 0, failed: 1 };
  }
  console.log(`Skipped. ${missing}`);
  return { passed: 0, failed: 0 };
}

/** Each place where a secret, a token or an address was logged or answered counts as failed. */
function withoutLeaks(sum: Sum, output: string, { postgres }: { postgres: Postgres | undefined }): Sum {
  if (SAYS_ALL) return sum;
  const { lines, answers, found } = searchOutput(output, postgres ? [postgres.password] : []);
  if (lines + answers === 0) return sum;
  console.log(`Searched ${lines} lines of logs and ${answers} answers for secrets, tokens and addresses.`);
  for (const place of found) console.error(`✕ ${place}`);
  return { ...sum, failed: sum.failed + found.length };
}

/** Prints what was measured for each fault. When all were to be injected, each that was not counts as failed. */
function withFaultTable(sum: Sum, figures: string, { all }: { all: boolean }): Sum {
  const { table, missing } = readFaultTable(figures);
  console.log(`\n${table}`);
  return all ? { ...sum, failed: sum.failed + missing.length } : sum;
}

function hasSpecs({ folder, spec }: Kind): boolean {
  const path = join(ROOT, folder);
  return existsSync(path) && readdirSync(path, { recursive: true, encoding: "utf8" }).some((file) => spec.test(file));
}

function runJest(
  kind: string,
  run: { args: string[]; figures: string; output: string; postgres: Postgres | undefined },
): Promise<number> {
  const { args, figures, postgres } = run;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TEST_TYPE: kind,
    FAULT_FIGURES: figures,
    NODE_ENV: "test",
    NODE_OPTIONS: ["--experimental-vm-modules", "--no-warnings", RECORDED, process.env.NODE_OPTIONS ?? ""]
      .join(" ")
      .trim(),
    RECORDED_BY: RECORDED,
    RECORD_OUTPUT_IN: run.output,
    MEDUSA_DISABLE_TELEMETRY: "1",
    // As operators run it; what is printed of it is chosen below.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (process.env.DEBUG ? "debug" : "http"),
    ...(postgres && {
      DB_HOST: postgres.host,
      DB_PORT: String(postgres.port),
      DB_USERNAME: postgres.user,
      DB_PASSWORD: postgres.password,
    }),
  };
  return new Promise((settle, fail) => {
    const jest = spawn(process.execPath, [require.resolve("jest/bin/jest"), ...args], {
      cwd: ROOT,
      env,
      stdio: ["inherit", "pipe", "pipe"],
    });
    for (const [input, output] of [
      [jest.stdout, process.stdout],
      [jest.stderr, process.stderr],
    ] as const) {
      createInterface({ input }).on("line", (line) => {
        if (SAYS_ALL || !QUIET.test(line)) output.write(`${line}\n`);
      });
    }
    jest.on("error", fail);
    jest.on("exit", (code, signal) => settle(signal === null ? (code ?? 1) : 1));
  });
}

function readReport(file: string, exitCode: number): Sum {
  if (!existsSync(file)) return { passed: 0, failed: 1 };

  const report = JSON.parse(readFileSync(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // Jest also fails for reasons that are no test's, such as a coverage threshold.
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Medusa processes that a test has booted outlive jest, and would sweep on. */
function handleSignals(stop: () => Promise<void> | undefined): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      endChildren();
      void Promise.resolve(stop()).finally(() => process.exit(1));
    });
  }
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error instanceof PostgresError ? error.message : error);
    process.exitCode = 1;
  },
);
