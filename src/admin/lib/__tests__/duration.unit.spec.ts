import { unitOf } from "../duration";

describe("unitOf", () => {
  it.each([
    [0, "minutes"],
    [45, "minutes"],
    [90, "minutes"],
    [120, "hours"],
    [1440, "days"],
    [2880, "days"],
    [1500, "hours"],
  ])("says %i minutes in %s", (minutes, unit) => {
    expect(unitOf(minutes)).toBe(unit);
  });
});
