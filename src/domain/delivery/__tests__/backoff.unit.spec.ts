import { BACKOFF_BASE_MS, BACKOFF_CAP_MS, nextAttemptAt } from "../backoff";

const now = new Date("2026-03-01T12:00:00Z");
const ALMOST_ONE = 1 - Number.EPSILON;

function delay_ms(attempts: number, random: number): number {
  return nextAttemptAt({ attempts, now, random: () => random }).getTime() - now.getTime();
}

describe("nextAttemptAt", () => {
  it.each([
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [9, 256 * 60_000],
    [10, BACKOFF_CAP_MS],
    [5_000, BACKOFF_CAP_MS],
  ])("after %i failed attempts waits less than %i ms, half of it on average", (attempts, ceiling) => {
    expect(delay_ms(attempts, 0.5)).toBe(ceiling / 2);
    expect(delay_ms(attempts, ALMOST_ONE)).toBeLessThanOrEqual(ceiling);
    expect(delay_ms(attempts, ALMOST_ONE)).toBeGreaterThan(ceiling * 0.99);
  });

  it("has full jitter: the delay may be nothing at all", () => {
    expect(delay_ms(7, 0)).toBe(0);
  });

  it("takes a count below one for the first attempt", () => {
    expect(delay_ms(0, 0.5)).toBe(BACKOFF_BASE_MS / 2);
  });
});
