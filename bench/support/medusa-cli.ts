import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");

const run = promisify(execFile);

/** What every Medusa of the bench runs with. */
export const BENCH_ENV = {
  DISABLE_ADMIN: "1",
  MEDUSA_DISABLE_TELEMETRY: "1",
  LOG_LEVEL: "error",
  // In twelve hours: the bench sweeps when it wants to measure.
  CART_RECOVERY_SWEEP_SCHEDULE: `0 ${(new Date().getHours() + 12) % 24} * * *`,
};

/** Runs one command of Medusa's to its end. */
export async function medusa(env: Record<string, string>, ...args: string[]): Promise<void> {
  await run(process.execPath, [require.resolve("@medusajs/cli/cli.js"), ...args], {
    cwd: ROOT,
    // So that it reads TypeScript; what is measured runs as in production.
    env: { ...process.env, ...BENCH_ENV, NODE_ENV: "development", ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
