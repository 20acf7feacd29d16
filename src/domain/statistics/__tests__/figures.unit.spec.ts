import { figuresOf } from "../figures";
import { type Period, periodOf } from "../period";

const NOW = new Date("2026-11-25T16:30:00Z");

function period(range: { from?: string; to?: string }): Period {
  const result = periodOf(
    { from: range.from ? new Date(range.from) : undefined, to: range.to ? new Date(range.to) : undefined },
    NOW,
  );
  if (typeof result === "string") {
    throw new Error(result);
  }
  return result;
}

describe("a period of statistics", () => {
  it("is whole days in UTC, the first and the last included", () => {
    const { from, to, days } = period({ from: "2026-02-27T23:59:00Z", to: "2026-03-01T00:00:00Z" });
    expect(from.toISOString()).toBe("2026-02-27T00:00:00.000Z");
    expect(to.toISOString()).toBe("2026-03-01T23:59:59.999Z");
    expect(days).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  });

  it("goes by UTC, whatever the offset of what was asked", () => {
    expect(period({ from: "2026-11-01T00:30:00+02:00", to: "2026-11-01T23:30:00-05:00" }).days).toEqual([
      "2026-10-31",
      "2026-11-01",
      "2026-11-02",
    ]);
  });

  it("is the last thirty days unless said otherwise", () => {
    const { days } = period({});
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toBe("2026-11-25");
  });

  it("is refused backwards, and longer than anything is kept", () => {
    expect(periodOf({ from: new Date("2026-11-26"), to: new Date("2026-11-25") }, NOW)).toContain("later");
    expect(periodOf({ from: new Date("2010-01-01") }, NOW)).toContain("3660 days");
  });
});

describe("the figures of a period", () => {
  const counts = { expired: 4, mailed: 2, visited: 1, restored: 1, recovered: 1, recovered_revenue: 0.1 };

  it("has every day, with zeros where nothing happened, and their sum", () => {
    const counted = [
      { date: "2026-11-01", ...counts },
      { date: "2026-11-03", ...counts, recovered_revenue: 0.2 },
    ];
    const { totals, days } = figuresOf(counted, ["2026-11-01", "2026-11-02", "2026-11-03"]);
    expect(totals).toEqual({
      expired: 8,
      mailed: 4,
      visited: 2,
      restored: 2,
      recovered: 2,
      recovered_revenue: 0.3,
      recovery_rate: 0.5,
    });
    expect(days[1]).toEqual({
      date: "2026-11-02",
      expired: 0,
      mailed: 0,
      visited: 0,
      restored: 0,
      recovered: 0,
      recovered_revenue: 0,
      recovery_rate: 0,
    });
  });

  it("has a rate between 0 and 1, also on days with more orders than mails, and with no mail at all", () => {
    const late = { date: "2026-11-01", ...counts, mailed: 1, recovered: 2 };
    const own = { date: "2026-11-02", ...counts, mailed: 0, recovered: 2 };
    const { days } = figuresOf([late, own], ["2026-11-01", "2026-11-02"]);
    expect(days.map(({ recovery_rate }) => recovery_rate)).toEqual([1, 0]);
  });
});
