import { BoundedCache } from "../bounded-cache";

const MINUTE_MS = 60_000;

/** Those that are asked about the most stay; who floods is among them. */
const MAX_KEYS = 10_000;

const known = new BoundedCache<{ free_at_ms: number }>(MAX_KEYS);

/**
 * Takes one turn in this process, by the rule of `queries/take-turn`.
 *
 * @returns how many seconds to wait; 0 when the turn was taken
 */
export function takeReadingTurn({ key, per_minute }: { key: string; per_minute: number }, now_ms: number): number {
  const step_ms = MINUTE_MS / per_minute;
  const turns = known.get(key, () => ({ free_at_ms: 0 }));
  const wait_ms = turns.free_at_ms - now_ms - (MINUTE_MS - step_ms);
  if (wait_ms > 0) {
    return Math.ceil(wait_ms / 1000);
  }
  turns.free_at_ms = Math.max(turns.free_at_ms, now_ms) + step_ms;
  return 0;
}
