import type { Decision, Reason } from "../../decision/decision";
import { holdoutEffect } from "../holdout-effect";
import { holdoutGroup } from "../holdout-group";

const decision = (outcome: Decision["outcome"], ...reasons: Reason[]): Decision => ({
  outcome,
  reasons,
  step: 0,
  next_at: null,
  decided_at: new Date("2026-11-25T12:00:00Z"),
});

describe("the groups of the holdout comparison", () => {
  it.each([
    ["what is to be mailed", decision("send"), "mailed"],
    ["what is to be mailed in the morning", decision("postpone", "quiet_hours"), "mailed"],
    ["what only the draw keeps back", decision("skip", "holdout"), "held_out"],
    ["what only the draw keeps back, at night", decision("skip", "quiet_hours", "holdout"), "held_out"],
    ["what would not have been mailed anyway", decision("skip", "no_consent", "holdout"), null],
    ["what is not mailed, and was not drawn", decision("skip", "no_consent"), null],
    ["what was looked at for too long", decision("skip", "payment_in_progress"), null],
  ] as const)("%s", (_, decided, group) => {
    expect(holdoutGroup(decided, 10)).toBe(group);
  });

  it("are not formed while nobody is held out", () => {
    expect(holdoutGroup(decision("send"), 0)).toBeNull();
  });
});

describe("what the mails bring", () => {
  it("is the difference between the groups, with its interval", () => {
    const groups = { mailed: { successes: 56, trials: 70 }, held_out: { successes: 48, trials: 80 } };
    expect(holdoutEffect(groups, { holdout_percent: 10 })).toEqual({
      sessions: 80,
      orders: 48,
      rate: 0.6,
      incremental_rate: expect.closeTo(0.2, 10),
      interval_95: [expect.closeTo(0.0524, 4), expect.closeTo(0.3339, 4)],
    });
  });

  const nobody = { mailed: { successes: 3, trials: 9 }, held_out: { successes: 0, trials: 0 } };

  it("is not asked while nobody is held out, nor was", () => {
    expect(holdoutEffect(nobody, { holdout_percent: 0 })).toBeNull();
  });

  it("is not known yet while one group is empty", () => {
    expect(holdoutEffect(nobody, { holdout_percent: 10 })).toEqual({
      sessions: 0,
      orders: 0,
      rate: 0,
      incremental_rate: 0,
      interval_95: [-1, 1],
    });
  });

  it("is still told after the holdout ended, for the time it lasted", () => {
    const groups = { mailed: { successes: 1, trials: 2 }, held_out: { successes: 0, trials: 1 } };
    expect(holdoutEffect(groups, { holdout_percent: 0 })).toMatchObject({ sessions: 1, incremental_rate: 0.5 });
  });
});
