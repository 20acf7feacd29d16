const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Clocks are changed by whole quarters of an hour, and at them. */
const QUARTER_MS = 15 * MINUTE_MS;

/** When nobody is to be mailed, by the clock on the wall. `end` before `start` means over midnight. */
export type QuietHours = {
  /** `HH:MM`, 24 hours. */
  start: string;
  end: string;
  /** IANA name; for shoppers whose country does not tell. */
  timezone: string;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a thousand uses. */
function formatOf(timezone: string): Intl.DateTimeFormat {
  const options = { timeZone: timezone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat("en-GB", options);
  formats.set(timezone, format);
  return format;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** What the clock on the wall shows, in minutes since its midnight. */
function wallClock(timezone: string, at: number): number {
  return minutesOf(formatOf(timezone).format(at));
}

/** How many minutes from one time of day to the next `to`. */
function minutesUntil(from: number, to: number): number {
  return (to - from + DAY_MINUTES) % DAY_MINUTES;
}

/** How long quiet hours last on an ordinary day, in minutes; 0 when they end as they start. */
export function quietMinutes({ start, end }: Pick<QuietHours, "start" | "end">): number {
  return minutesUntil(minutesOf(start), minutesOf(end));
}

/** When the clocks are next changed, at most at `until`; null when they are not. */
function nextClockChange(timezone: string, from: number, until: number): number | null {
  for (let at = from - (from % QUARTER_MS) + QUARTER_MS; at <= until; at += QUARTER_MS) {
    const elapsed = (at - from) / MINUTE_MS;
    if (minutesUntil(wallClock(timezone, from), wallClock(timezone, at)) !== elapsed % DAY_MINUTES) {
      return at;
    }
  }
  return null;
}

/**
 * When the quiet hours that it is in at `now` end, or null when it is not in any. Correct when clocks are changed meanwhile:
 * an end that the clock skips is when it skips, and one that it shows twice is the first.
 */
export function endOfQuietHours(quiet: QuietHours, timezone: string, now: Date): Date | null {
  const end = minutesOf(quiet.end);
  const isQuiet = (at: number) => {
    const left = minutesUntil(wallClock(timezone, at), end);
    return left > 0 && left <= quietMinutes(quiet);
  };
  if (!isQuiet(now.getTime())) {
    return null;
  }
  let from = now.getTime() - (now.getTime() % MINUTE_MS);
  for (;;) {
    const ends = from + minutesUntil(wallClock(timezone, from), end) * MINUTE_MS;
    const unchanged = wallClock(timezone, ends) === end;
    const change = unchanged ? null : nextClockChange(timezone, from, ends);
    if (change === null || !isQuiet(change)) {
      return new Date(change ?? ends);
    }
    from = change;
  }
}
