// npm run bench -- <scenario> [--json]
//
// Measures on a PostgreSQL of its own, and says whether the targets are met; the exit code says it, too. With --json the
// last and only line on stdout is { "targets": [{ name, figure, target, met }] }.
import { PostgresError, startPostgres } from "../integration-tests/support/postgres";
import { compose } from "./compose";
import { csv } from "./csv";
import { lists } from "./lists";
import type { Scenario, Target } from "./support/scenario";

const SCENARIOS: Record<string, Scenario> = { compose, csv, lists };

function print(target: Target): void {
  console.log(`${target.met ? "met   " : "MISSED"}  ${target.name}: ${target.figure} (target ${target.target})`);
}

async function main(args: string[]): Promise<number> {
  const asJson = args.includes("--json");
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = names.filter((name) => !(name in SCENARIOS));
  if (unknown.length > 0) {
    console.error(`There is no scenario ${unknown.join(", ")}; there are: ${Object.keys(SCENARIOS).join(", ")}`);
    return 2;
  }
  const postgres = await startPostgres();
  try {
    const targets: Target[] = [];
    for (const name of names.length > 0 ? names : Object.keys(SCENARIOS)) {
      const measured = await SCENARIOS[name]?.({ postgres, log: asJson ? () => undefined : console.log });
      targets.push(...(measured ?? []));
    }
    if (asJson) {
      console.log(JSON.stringify({ targets }));
    } else {
      targets.forEach(print);
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
