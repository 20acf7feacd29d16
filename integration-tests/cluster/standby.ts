import { startSweepingProcess, type SweepingProcess } from "./medusa-process";
import type { ProcessEnv } from "./told-process";

/** More than a machine of two cores boots at once alone: other spec files want them, too, and each waits for its share. */
const AHEAD = 3;

/**
 * Boots the processes of a test ahead of their use.
 *
 * @returns what hands them out, booted, and what kills those that are left
 */
export function standby(env: ProcessEnv, total: number) {
  const waiting: SweepingProcess[] = [];
  let started = 0;
  const refill = () => {
    while (waiting.length < AHEAD && started < total) {
      started++;
      waiting.push(startSweepingProcess(env));
    }
  };
  refill();
  return {
    async next(): Promise<SweepingProcess> {
      const process = waiting.shift();
      if (!process) {
        throw new Error(`Only ${total} processes were announced`);
      }
      await process.ready;
      refill();
      return process;
    },
    async end(): Promise<void> {
      await Promise.all(waiting.map((process) => process.kill()));
    },
  };
}
