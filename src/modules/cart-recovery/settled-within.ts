import { setTimeout as pause } from "node:timers/promises";

/** Resolves when `work` has settled, whatever with, but not later than after `timeout_ms`. */
export async function settledWithin(work: Promise<unknown>, timeout_ms: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([
    work.catch(() => undefined),
    pause(timeout_ms, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
