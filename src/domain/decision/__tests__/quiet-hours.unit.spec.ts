import fc from "fast-check";
import { timezoneOf } from "../country-timezone";
import { endOfQuietHours, quietMinutes } from "../quiet-hours";

const NIGHT = { start: "22:00", end: "08:00", timezone: "UTC" };

const endOf = (quiet: { start: string; end: string }, timezone: string, at: string) =>
  endOfQuietHours({ ...quiet, timezone: "UTC" }, timezone, new Date(at))?.toISOString() ?? null;

describe("endOfQuietHours", () => {
  it.each<[string, string, string | null]>([
    ["2026-01-15T20:59:59Z", "Europe/Berlin", null],
    ["2026-01-15T21:00:00Z", "Europe/Berlin", "2026-01-16T07:00:00.000Z"],
    ["2026-01-15T23:30:20Z", "Europe/Berlin", "2026-01-16T07:00:00.000Z"],
    ["2026-01-16T06:59:59.999Z", "Europe/Berlin", "2026-01-16T07:00:00.000Z"],
    ["2026-01-16T07:00:00Z", "Europe/Berlin", null],
    ["2026-01-15T15:00:00Z", "Asia/Kolkata", null],
    ["2026-01-15T17:00:00Z", "Asia/Kolkata", "2026-01-16T02:30:00.000Z"],
  ])("at %s in %s: %s", (at, timezone, end) => {
    expect(endOf(NIGHT, timezone, at)).toBe(end);
  });

  it("may begin and end on one day", () => {
    const noon = { start: "12:00", end: "14:00" };
    expect(endOf(noon, "Europe/Berlin", "2026-07-01T10:30:00Z")).toBe("2026-07-01T12:00:00.000Z");
    expect(endOf(noon, "Europe/Berlin", "2026-07-01T09:59:00Z")).toBeNull();
  });

  describe("in the nights that the clocks are changed", () => {
    it.each<[string, { start: string; end: string }, string, string, string]>([
      [
        "ends an hour sooner when they go forward",
        NIGHT,
        "Europe/Berlin",
        "2026-03-28T22:00:00Z",
        "2026-03-29T06:00:00.000Z",
      ],
      [
        "ends an hour later when they go back",
        NIGHT,
        "Europe/Berlin",
        "2026-10-24T21:00:00Z",
        "2026-10-25T07:00:00.000Z",
      ],
      ["is the same across the ocean", NIGHT, "America/New_York", "2026-11-01T03:00:00Z", "2026-11-01T13:00:00.000Z"],
      [
        "ends when the clock skips its end",
        { start: "22:00", end: "02:30" },
        "Europe/Berlin",
        "2026-03-28T22:00:00Z",
        "2026-03-29T01:00:00.000Z",
      ],
      [
        "ends the first time that the clock shows its end",
        { start: "22:00", end: "02:30" },
        "Europe/Berlin",
        "2026-10-24T21:00:00Z",
        "2026-10-25T00:30:00.000Z",
      ],
      [
        "ends the one time that the clock shows its end, though it nearly did before",
        { start: "22:00", end: "03:00" },
        "Europe/Berlin",
        "2026-10-24T21:00:00Z",
        "2026-10-25T02:00:00.000Z",
      ],
      [
        "goes on for another day when the clock skips all that is not quiet",
        { start: "02:30", end: "02:00" },
        "Europe/Berlin",
        "2026-03-28T23:00:00Z",
        "2026-03-30T00:00:00.000Z",
      ],
      [
        "knows the half hour of Lord Howe",
        NIGHT,
        "Australia/Lord_Howe",
        "2026-10-03T13:00:00Z",
        "2026-10-03T21:00:00.000Z",
      ],
    ])("%s", (_, quiet, timezone, at, end) => {
      expect(endOf(quiet, timezone, at)).toBe(end);
    });
  });

  it("is quiet until right before its end, and not at it, in every zone and on every day", () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
    const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
    const instant = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
    const changes = fc
      .constantFrom("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2026-11-01T06:00:00Z", "2026-10-03T15:30:00Z")
      .chain((change) =>
        fc.integer({ min: -900, max: 120 }).map((minutes) => new Date(Date.parse(change) + minutes * 60_000)),
      );
    /** The clock may be put back by an hour, and may skip what is awake of a day: then the next day's quiet hours follow. */
    const longest_ms = (hours: { start: string; end: string }) => {
      const quiet = quietMinutes(hours);
      const canBeSkipped = 24 * 60 - quiet <= 60;
      return (quiet + 60 + (canBeSkipped ? 24 * 60 : 0)) * 60_000;
    };
    let quiet = 0;
    fc.assert(
      fc.property(clock, clock, zone, fc.oneof(instant, changes), (start, end, timezone, now) => {
        const hours = { start, end, timezone };
        const until = endOfQuietHours(hours, timezone, now);
        if (until === null) {
          return;
        }
        quiet++;
        expect(until.getTime()).toBeGreaterThan(now.getTime());
        expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(longest_ms(hours));
        expect(endOfQuietHours(hours, timezone, until)).toBeNull();
        const before = new Date(Math.max(now.getTime(), until.getTime() - 60_000));
        expect(endOfQuietHours(hours, timezone, before)).toEqual(until);
      }),
      { numRuns: 1000 },
    );
    expect(quiet).toBeGreaterThan(100);
  });
});

describe("timezoneOf", () => {
  it.each([
    ["gb", "Europe/London"],
    ["at", "Europe/Vienna"],
    ["in", "Asia/Kolkata"],
    ["de", "Europe/Berlin"],
    ["us", null],
    ["es", null],
    ["au", null],
    ["xx", null],
    [null, null],
  ])("is of %s: %s", (country, timezone) => {
    expect(timezoneOf(country)).toBe(timezone);
  });
});
