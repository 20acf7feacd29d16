/** From the largest, in minutes. */
export const DURATION_UNITS = { days: 1440, hours: 60, minutes: 1 } as const;

export type DurationUnit = keyof typeof DURATION_UNITS;

const UNITS = ["days", "hours", "minutes"] as const;

/** The largest unit in which a time is a whole number. */
export function unitOf(minutes: number): DurationUnit {
  return UNITS.find((unit) => minutes > 0 && minutes % DURATION_UNITS[unit] === 0) ?? "minutes";
}
