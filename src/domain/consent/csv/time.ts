/** A time in a row. Without a fraction it stands for its whole second, as the export writes no fractions. */
export type RowTime = { at_ms: number; whole_second: boolean };

const ISO_8601 =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?)?$/i;
const UNIX = /^(\d{1,15})(?:\.(\d{1,9}))?$/;

/** Larger than that is milliseconds: as seconds it would be the year 5138, as milliseconds it is 1973. */
const MILLISECONDS_FROM = 100_000_000_000;

const milliseconds = (fraction = "") => Number(fraction.slice(0, 3).padEnd(3, "0"));

/** Minutes east of Greenwich; a time that names no zone is UTC. */
function offsetMinutes(zone = "Z"): number {
  if (zone.toUpperCase() === "Z") {
    return 0;
  }
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}

function readIso(text: string): RowTime | null {
  const match = ISO_8601.exec(text);
  if (!match) {
    return null;
  }
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction, zone] = match;
  const [h, mi, s] = [Number(hour), Number(minute), Number(second)];
  const local = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), h, mi, s, milliseconds(fraction)));
  // Date.UTC carries over: the 30th of February is the 2nd of March, 24:61 the next day.
  const isDay = local.getUTCMonth() === Number(month) - 1 && local.getUTCDate() === Number(day);
  const exists = isDay && h < 24 && mi < 60 && s < 60;
  return exists
    ? { at_ms: local.getTime() - offsetMinutes(zone) * 60_000, whole_second: fraction === undefined }
    : null;
}

function readUnix(text: string): RowTime | null {
  const match = UNIX.exec(text);
  if (!match) {
    return null;
  }
  const [, digits, fraction] = match;
  const value = Number(digits);
  return value >= MILLISECONDS_FROM
    ? { at_ms: value, whole_second: false }
    : { at_ms: value * 1000 + milliseconds(fraction), whole_second: fraction === undefined };
}

/**
 * ISO 8601 (with seconds or without, date only, extended or basic form; UTC unless it names a zone), or Unix seconds or
 * milliseconds. Null when it is neither, or before 1970.
 *
 * Eight digits are a date: as Unix seconds they would be in 1973 or earlier.
 */
export function readTime(text: string): RowTime | null {
  const time = readIso(text) ?? readUnix(text);
  return time !== null && time.at_ms >= 0 ? time : null;
}
