import { type Bucket, LEEWAY_MS, returnTokens, takeTokens } from "../throttle";

const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms);

/**
 * The most mails that left in any window of 60 seconds when as many as possible are taken, every so many ms.
 * @param on_the_way how long a mail is on its way that took its token at this time, in ms
 */
function busiestMinute(
  max_emails_per_minute: number,
  every_ms: number,
  on_the_way: (taken_at: number) => number = () => 0,
): number {
  let bucket: Bucket | null = null;
  const sent: number[] = [];
  for (let ms = 0; ms < 300_000; ms += every_ms) {
    const grant = takeTokens(bucket, max_emails_per_minute, 200, at(ms));
    bucket = grant.bucket;
    sent.push(...Array.from({ length: grant.granted }, () => ms + on_the_way(ms)));
  }
  return Math.max(...sent.map((start) => sent.filter((ms) => ms >= start && ms < start + 60_000).length));
}

describe("the throttle", () => {
  it.each([1, 2, 10, 59, 60, 61, 100, 600, 3000])("lets at most %i and one leave in any 60 seconds", (max) => {
    for (const every_ms of [97, 1000, 7919]) {
      const busiest = busiestMinute(max, every_ms);
      expect(busiest).toBeLessThanOrEqual(max + 1);
    }
  });

  it.each([1, 10, 60, 100, 600])("lets at most %i and one leave, however long each is on its way", (max) => {
    const unsteady = (taken_at: number) => ((taken_at * 7919) % 97) * (LEEWAY_MS / 97);
    // The server was slow, and then is not: what waited for it leaves beside what follows.
    const recovering = (taken_at: number) => (taken_at < 120_000 ? LEEWAY_MS : 0);
    for (const way of [unsteady, recovering]) {
      expect(busiestMinute(max, 10, way)).toBeLessThanOrEqual(max + 1);
    }
  });

  it("comes close to what is allowed", () => {
    expect(busiestMinute(100, 5)).toBeGreaterThanOrEqual(95);
    expect(busiestMinute(600, 5)).toBeGreaterThanOrEqual(570);
  });

  it("says how long to wait when there is nothing to give", () => {
    const first = takeTokens(null, 30, 5, at(0));
    expect(first).toMatchObject({ granted: 1, wait_ms: 0 });
    const second = takeTokens(first.bucket, 30, 5, at(500));
    expect(second).toMatchObject({ granted: 0, wait_ms: 1600 });
    expect(takeTokens(second.bucket, 30, 5, at(2100)).granted).toBe(1);
  });

  it("takes back what was not used, and never saves up more than it holds", () => {
    const { bucket } = takeTokens(null, 600, 10, at(0));
    expect(takeTokens(bucket, 600, 10, at(0)).granted).toBe(0);
    expect(takeTokens(returnTokens(bucket, 600, 4), 600, 10, at(0)).granted).toBe(4);
    expect(takeTokens(returnTokens(bucket, 600, 400), 600, 100, at(0)).granted).toBe(10);
  });

  it("does not run backwards with a clock that does", () => {
    const { bucket } = takeTokens(null, 60, 1, at(10_000));
    expect(takeTokens(bucket, 60, 1, at(0)).granted).toBe(0);
  });
});
