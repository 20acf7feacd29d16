/** Ceiling of the delay after the first failed attempt, in milliseconds: one minute. */
export const BACKOFF_BASE_MS = 60_000;

/** No delay is longer than this, in milliseconds: six hours. */
export const BACKOFF_CAP_MS = 6 * 60 * 60_000;

/**
 * When a mail that could not be delivered is tried again: exponential backoff with full jitter,
 * `random(0, min(cap, base * 2 ** (attempts - 1)))`. The jitter spreads a batch that failed together, so that a mail
 * server that comes back is not met by all of it at once.
 *
 * Rule: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ ("Full Jitter").
 *
 * @param attempts how many attempts have failed so far, 1 or more
 * @param random a number from 0 up to but not including 1, as from `Math.random`
 */
export function nextAttemptAt(input: { attempts: number; now: Date; random: () => number }): Date {
  const ceiling = Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** (Math.max(input.attempts, 1) - 1));
  return new Date(input.now.getTime() + Math.floor(input.random() * ceiling));
}
