import { canBecome, EMAIL_STATUSES, RESOLUTIONS, statusesBefore } from "../email-status";

describe("the statuses of a recovery email", () => {
  it.each(["sent", "failed", "skipped", "canceled"] as const)("leave %s for good", (status) => {
    expect(EMAIL_STATUSES.filter((next) => canBecome(status, next))).toEqual([]);
  });

  it("let nothing be transmitted that was not sending before", () => {
    expect(statusesBefore("sent")).toEqual(["sending"]);
    expect(statusesBefore("unknown")).toEqual(["sending"]);
  });

  it("let a mail whose outcome is unknown be sent again by a person only", () => {
    expect(statusesBefore("scheduled")).toEqual(["scheduled", "sending"]);
    expect(Object.values(RESOLUTIONS).every((status) => canBecome("unknown", status))).toBe(true);
    expect(canBecome("unknown", "sending")).toBe(false);
  });

  it("let only a mail that waits be skipped, canceled or begun", () => {
    for (const status of ["skipped", "canceled", "sending"] as const) {
      expect(statusesBefore(status)).toEqual(["scheduled"]);
    }
  });
});
