import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Target } from "./scenario";

const FILE = join(__dirname, "../RESULTS.md");

/** One scenario as it was measured. */
export type Measurement = { scenario: string; lines: readonly string[]; targets: readonly Target[]; seconds: number };

function versionOf(name: string): string {
  // Not resolved as a module: Medusa's packages do not export theirs.
  const file = join(__dirname, "../../node_modules", name, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return version;
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: __dirname, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

/** What the figures depend on. */
function machine(postgres: string): string {
  const [cpu] = cpus();
  const gb = (totalmem() / 1024 ** 3).toFixed(0);
  return [
    `- ${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `- ${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${gb} GB`,
    `- Node ${process.versions.node}, PostgreSQL ${postgres}, Medusa ${versionOf("@medusajs/framework")}, nodemailer ${versionOf("nodemailer")}`,
  ].join("\n");
}

const escape = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function section({ scenario, lines, targets, seconds }: Measurement): string {
  const rows = targets.map(
    ({ name, figure, target, met }) =>
      `| ${escape(name)} | ${escape(figure)} | ${escape(target)} | ${met ? "met" : "**missed**"} |`,
  );
  return [
    `## ${scenario}`,
    "",
    "| what | figure | target | |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "```",
    ...lines,
    `(${seconds.toFixed(0)} s)`,
    "```",
    "",
  ].join("\n");
}

/** Keeps what a whole run measured, with what it was measured on. */
export function writeResults(measurements: readonly Measurement[], postgres: string): void {
  const head = `# What was measured\n\nWritten by \`npm run bench\`; [performance.md](../docs/performance.md) says what it means.\n\n${machine(postgres)}\n`;
  writeFileSync(FILE, [head, ...measurements.map(section)].join("\n"));
}
