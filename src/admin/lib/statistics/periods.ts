/** The periods to choose from, by how many days they reach back. */
export const PERIODS = { week: 7, month: 30, quarter: 90, year: 365 } as const;

export type Period = keyof typeof PERIODS;

const DAY_MS = 24 * 60 * 60 * 1000;

export function isPeriod(name: string | undefined): name is Period {
  return name !== undefined && Object.hasOwn(PERIODS, name);
}

/** The first and the last day of a period that ends today, in UTC as the statistics count. */
export function daysOf(period: Period, now: Date): { from: string; to: string } {
  const first = new Date(now.getTime() - (PERIODS[period] - 1) * DAY_MS);
  return { from: first.toISOString().slice(0, 10), to: now.toISOString().slice(0, 10) };
}
