import { takeReadingTurn } from "../reading-turns";

const NOW = Date.UTC(2026, 10, 25);

const turns = (key: string, count: number, at: number) =>
  Array.from({ length: count }, () => takeReadingTurn({ key, per_minute: 60 }, at));

describe("turns of reading", () => {
  it("are a minute's worth at once, and not one more", () => {
    const waits = turns("flood", 65, NOW);
    expect(waits.slice(0, 60).every((seconds) => seconds === 0)).toBe(true);
    expect(waits.slice(60)).toEqual([1, 1, 1, 1, 1]);
  });

  it("come back evenly, and no more than a minute's worth", () => {
    turns("later", 60, NOW);
    expect(turns("later", 6, NOW + 5000)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(turns("later", 62, NOW + 3_600_000).filter((seconds) => seconds === 0)).toHaveLength(60);
  });

  it("are each key's own", () => {
    turns("one", 61, NOW);
    expect(takeReadingTurn({ key: "another", per_minute: 60 }, NOW)).toBe(0);
  });
});
