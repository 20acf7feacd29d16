import { nthTickBefore } from "../schedule";

describe("nthTickBefore", () => {
  it.each([
    ["* * * * *", "2026-11-24T11:58:00.000Z"],
    ["*/15 * * * *", "2026-11-24T11:30:00.000Z"],
    ["*/10 * * * * *", "2026-11-24T12:00:10.000Z"],
  ])("finds the third tick of %s before half past noon's first half minute", (cron, expected) => {
    expect(nthTickBefore(cron, 3, new Date("2026-11-24T12:00:30.500Z")).toISOString()).toBe(expected);
  });
});
