import { encodeTime } from "ulid";

/** How many characters of an id are its time. */
const TIME_LENGTH = 10;

/** By so much may clocks differ: of the processes that make ids, and of the database that dates rows. */
const LEEWAY_MS = 3_600_000;

/**
 * What comes before every id that Medusa makes from a time on: after its prefix an id begins with the time it was made at, as a
 * ULID does (https://github.com/ulid/spec), so that ids sort by it.
 */
export function firstIdOf(prefix: string, since: Date): string {
  return `${prefix}_${encodeTime(Math.max(0, since.getTime() - LEEWAY_MS), TIME_LENGTH)}`;
}
