import { dueAt, stepToMail } from "../sequence";

const expires_at = new Date("2026-03-02T12:00:00Z");
const after = (minutes: number) => new Date(expires_at.getTime() + minutes * 60_000);
const sequence = [{ delay_minutes: 60 }, { delay_minutes: 1500 }, { delay_minutes: 3000 }];

describe("dueAt", () => {
  it("counts every step from expiry, and knows where the sequence ends", () => {
    expect([0, 1, 2, 3].map((step) => dueAt(sequence, step, expires_at))).toEqual([
      after(60),
      after(1500),
      after(3000),
      null,
    ]);
  });
});

describe("stepToMail", () => {
  it.each([
    [0, 0, 0],
    [0, 1499, 0],
    [0, 1500, 1],
    [0, 9000, 2],
    [1, 9000, 2],
    [2, 9000, 2],
    [7, 9000, 7],
  ])("of step %i, %i minutes after expiry, is %i", (step, minutes, mailed) => {
    expect(stepToMail(sequence, step, expires_at, after(minutes))).toBe(mailed);
  });
});
