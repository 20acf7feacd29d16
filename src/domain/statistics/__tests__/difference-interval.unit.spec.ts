import fc from "fast-check";
import { differenceInterval, type Proportion } from "../difference-interval";

const of = (successes: number, trials: number): Proportion => ({ successes, trials });

describe("the 95 % interval of a difference of proportions", () => {
  // Table II of Newcombe 1998, method 10.
  it.each([
    ["56/70 - 48/80", of(56, 70), of(48, 80), 0.0524, 0.3339],
    ["9/10 - 3/10", of(9, 10), of(3, 10), 0.1705, 0.809],
    ["6/7 - 2/7", of(6, 7), of(2, 7), 0.0582, 0.8062],
    ["5/56 - 0/29", of(5, 56), of(0, 29), -0.0381, 0.1926],
    ["0/10 - 0/20", of(0, 10), of(0, 20), -0.1611, 0.2775],
    ["0/10 - 0/10", of(0, 10), of(0, 10), -0.2775, 0.2775],
    ["10/10 - 0/20", of(10, 10), of(0, 20), 0.6791, 1],
    ["10/10 - 0/10", of(10, 10), of(0, 10), 0.6075, 1],
  ])("is as published for %s", (_, a, b, low, high) => {
    const interval = differenceInterval(a, b);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("knows nothing while a group is empty", () => {
    expect(differenceInterval(of(0, 0), of(3, 10))).toEqual([-1, 1]);
    expect(differenceInterval(of(3, 10), of(0, 0))).toEqual([-1, 1]);
  });

  const proportion = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([trials, share]) => of(Math.round(share * trials), trials));

  it("holds the difference, stays within -1 and 1, and turns its sign when the groups are swapped", () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const [low, high] = differenceInterval(a, b);
        const difference = a.successes / a.trials - b.successes / b.trials;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        const [swappedLow, swappedHigh] = differenceInterval(b, a);
        expect(swappedLow).toBeCloseTo(-high, 12);
        expect(swappedHigh).toBeCloseTo(-low, 12);
      }),
    );
  });
});
