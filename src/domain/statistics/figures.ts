/** What happened in a period; each thing is counted on the day it happened (`docs/statistics.md`). */
export type Counts = {
  expired: number;
  mailed: number;
  visited: number;
  restored: number;
  recovered: number;
  /** In major units. */
  recovered_revenue: number;
};

/** `Figures` of SPEC 9. */
export type Figures = Counts & {
  /** Recovered orders per mailed session, from 0 to 1. */
  recovery_rate: number;
};

export type DayFigures = { date: string } & Figures;

const NOTHING: Counts = { expired: 0, mailed: 0, visited: 0, restored: 0, recovered: 0, recovered_revenue: 0 };

/**
 * Mails of days before may be what an order came from, so a short period may have more orders than mails; and links can be
 * sent without the plugin's mails. Neither makes a rate above 1, or one of nothing.
 */
function withRate(counts: Counts): Figures {
  const { mailed, recovered } = counts;
  return { ...counts, recovery_rate: mailed === 0 ? 0 : Math.min(1, recovered / mailed) };
}

/** Decimal digits that no currency exceeds; sums of floats are rounded to them. */
const roundAmount = (amount: number): number => Number(amount.toFixed(6));

const add = (a: Counts, b: Counts): Counts => ({
  expired: a.expired + b.expired,
  mailed: a.mailed + b.mailed,
  visited: a.visited + b.visited,
  restored: a.restored + b.restored,
  recovered: a.recovered + b.recovered,
  recovered_revenue: roundAmount(a.recovered_revenue + b.recovered_revenue),
});

/** A figure for every day, also for those on which nothing happened, and their sum. */
export function figuresOf(
  counted: readonly ({ date: string } & Counts)[],
  days: readonly string[],
): { totals: Figures; days: DayFigures[] } {
  const byDate = new Map(counted.map(({ date, ...counts }) => [date, counts]));
  const counts = days.map((date) => byDate.get(date) ?? NOTHING);
  return {
    totals: withRate(counts.reduce(add, NOTHING)),
    days: days.map((date, index) => ({ date, ...withRate(counts[index] ?? NOTHING) })),
  };
}
