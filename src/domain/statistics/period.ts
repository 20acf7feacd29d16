const DAY_MS = 86_400_000;

/** As long as anything can be kept (`retention_days`). */
const LONGEST_DAYS = 3660;

const DEFAULT_DAYS = 30;

/** Whole days in UTC, both included: what was pruned is kept per day. */
export type Period = {
  /** The first moment of the first day. */
  from: Date;
  /** The last millisecond of the last day. */
  to: Date;
  /** Every day of it, as `2026-11-25`. */
  days: string[];
};

/** The day that a moment is in, in UTC. */
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/**
 * The days from the one that `from` is in to the one that `to` is in. Without `to` it ends today, without `from` it is 30
 * days long. A text says what is wrong.
 */
export function periodOf({ from, to }: { from?: Date | undefined; to?: Date | undefined }, now: Date): Period | string {
  const last = Date.parse(dayOf(to ?? now));
  const first = from ? Date.parse(dayOf(from)) : last - (DEFAULT_DAYS - 1) * DAY_MS;
  const count = (last - first) / DAY_MS + 1;
  if (count < 1) {
    return "from must not be later than to";
  }
  if (count > LONGEST_DAYS) {
    return `from and to must be at most ${LONGEST_DAYS} days apart`;
  }
  return {
    from: new Date(first),
    to: new Date(last + DAY_MS - 1),
    days: Array.from({ length: count }, (_, index) => dayOf(new Date(first + index * DAY_MS))),
  };
}
