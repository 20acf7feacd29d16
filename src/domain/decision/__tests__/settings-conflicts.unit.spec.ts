import { sentenceOf, settingsConflicts } from "../settings-conflicts";

const night = { start: "22:00", end: "08:00", timezone: "UTC" };
const fine = { sequence: [{ delay_minutes: 0 }], cooldown_hours: 24, max_age_hours: 72, quiet_hours: null };
const steps = (...delays: number[]) => ({ sequence: delays.map((delay_minutes) => ({ delay_minutes })) });

describe("settingsConflicts", () => {
  it.each([
    [fine],
    [{ ...fine, cooldown_hours: 720 }],
    [{ ...fine, ...steps(60, 1500, 2940) }],
    [{ ...fine, ...steps(0, 1), cooldown_hours: 0 }],
    [{ ...fine, quiet_hours: night, max_age_hours: 10 }],
  ])("has nothing against %j", (settings) => {
    expect(settingsConflicts(settings)).toEqual([]);
  });

  it("says how far apart steps must be, or how short the cooldown", () => {
    const conflicts = settingsConflicts({ ...fine, ...steps(60, 1500, 2000) });
    expect(conflicts).toEqual([{ kind: "steps_too_close", shortest_minutes: 500, cooldown_hours: 24 }]);
    expect(conflicts.map(sentenceOf)).toEqual([
      "cooldown_hours is 24, but two steps of the sequence are only 500 minutes apart: " +
        "set them at least 1440 minutes apart, or cooldown_hours to 8 at most",
    ]);
  });

  it("says when quiet hours would make every mail of the night too old", () => {
    const conflicts = settingsConflicts({ ...fine, quiet_hours: night, max_age_hours: 9 });
    expect(conflicts).toEqual([{ kind: "quiet_too_long", quiet_minutes: 600, max_age_hours: 9 }]);
    expect(conflicts.map(sentenceOf)[0]).toContain("Set max_age_hours to 10 at least, or shorten quiet_hours");
  });
});
