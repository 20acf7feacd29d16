import type { SweepResult } from "../../src/workflows/delivery/sweep";
import { type ProcessEnv, startToldProcess, type ToldProcess } from "./told-process";

const SCRIPT = "./integration-tests/cluster/sweep-when-told.ts";

export type SweepingProcess = Omit<ToldProcess, "tell"> & {
  /** Lets it sweep once, and tells what the sweep did. Rejects when it failed, or the process ended before. */
  sweep(): Promise<SweepResult>;
};

/**
 * Boots a further Medusa on the same database, as an operator's further instance would; without those of Medusa's modules that
 * a sweep has no use for, as it boots in a sixth less time then.
 *
 * @param cwd the project to run; this one unless another version of it is wanted
 */
export function startSweepingProcess(env: ProcessEnv, cwd?: string): SweepingProcess {
  const process = startToldProcess(SCRIPT, { ONLY_SWEEPS: "1", ...env }, cwd);
  return { ...process, sweep: () => process.tell("sweep") as Promise<SweepResult> };
}
