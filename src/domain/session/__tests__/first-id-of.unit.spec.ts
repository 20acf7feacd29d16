import { generateEntityId } from "@medusajs/framework/utils";
import { firstIdOf } from "../first-id-of";

const HOUR_MS = 3_600_000;

describe("firstIdOf", () => {
  it("comes before each id that is made from that time on, and after those of before, give or take an hour", () => {
    const id = generateEntityId("", "order");
    const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
    expect(firstIdOf("order", at(0)) < id).toBe(true);
    expect(firstIdOf("order", at(0.9)) < id).toBe(true);
    expect(firstIdOf("order", at(1.1)) > id).toBe(true);
  });

  it("has digits and capitals alone behind its prefix", () => {
    expect(firstIdOf("order", new Date("2026-03-01T01:00:00Z"))).toMatch(/^order_[0-9A-Z]{10}$/);
  });

  it("grows with time", () => {
    const years = Array.from({ length: 40 }, (_, n) => firstIdOf("order", new Date(Date.UTC(2000 + n, 0, 1))));
    expect([...years].sort()).toEqual(years);
  });

  it("is of the beginning of time for what is before it", () => {
    expect(firstIdOf("order", new Date(0))).toBe("order_0000000000");
  });
});
