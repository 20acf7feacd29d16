const MINUTE_MS = 60_000;

/** One mail of the sequence (SPEC 3). */
export type SequenceStep = {
  /** Counted from expiry. */
  delay_minutes: number;
};

type Sequence = readonly SequenceStep[];

/** When a step is due by the sequence; null when the sequence has no such step. */
export function dueAt(sequence: Sequence, step: number, expires_at: Date): Date | null {
  const { delay_minutes } = sequence[step] ?? {};
  return delay_minutes === undefined ? null : new Date(expires_at.getTime() + delay_minutes * MINUTE_MS);
}

/**
 * Which step is to be mailed when `step` comes to be decided: itself, or the last of those that are due as well. So missed
 * steps collapse into one mail (SPEC 3).
 */
export function stepToMail(sequence: Sequence, step: number, expires_at: Date, now: Date): number {
  const next = dueAt(sequence, step + 1, expires_at);
  return next !== null && next <= now ? stepToMail(sequence, step + 1, expires_at, now) : step;
}
