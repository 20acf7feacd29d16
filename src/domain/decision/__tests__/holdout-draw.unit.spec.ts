import { holdoutDraw } from "../holdout-draw";

const SECRET = "a secret for tests that is long enough";
const addresses = Array.from({ length: 2000 }, (_, index) => `shopper${index}@shop.internal`);

describe("holdoutDraw", () => {
  it("is always the same for an address, and another with another secret", () => {
    expect(holdoutDraw(SECRET, "ada@shop.internal")).toBe(holdoutDraw(SECRET, "ada@shop.internal"));
    expect(holdoutDraw(SECRET, "ada@shop.internal")).not.toBe(holdoutDraw(`${SECRET}!`, "ada@shop.internal"));
  });

  it("is spread evenly from 0 up to 100", () => {
    const draws = addresses.map((address) => holdoutDraw(SECRET, address));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(100);
    for (const percent of [5, 10, 50]) {
      const share = (draws.filter((draw) => draw < percent).length / draws.length) * 100;
      expect(Math.abs(share - percent)).toBeLessThan(4);
    }
  });
});
