import { afterSenderFault, type BreakerState, CLOSED, takePermission } from "../breaker";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const paused = afterSenderFault(CLOSED, "535 Authentication failed", at(0));

describe("the breaker", () => {
  it("lets all mail pass until the mail server refuses the store", () => {
    expect(takePermission(CLOSED, at(0))).toEqual({ permission: "send", state: CLOSED });
    expect(paused).toMatchObject({ paused_since: at(0), reason: "535 Authentication failed" });
    expect(takePermission(paused, at(0)).permission).toBe("wait");
  });

  it("gives one probe to one asker when its time has come", () => {
    const first = takePermission(paused, at(1));
    expect(first.permission).toBe("probe");
    expect(takePermission(first.state, at(1)).permission).toBe("wait");
  });

  it("waits longer and longer, at most a quarter of an hour, and never gives up", () => {
    let state: BreakerState = paused;
    const probes: number[] = [];
    for (let minute = 0; minute < 90; minute++) {
      const asked = takePermission(state, at(minute));
      state = asked.state;
      if (asked.permission === "probe") {
        probes.push(minute);
        state = afterSenderFault(state, "still not", at(minute));
      }
    }
    expect(probes).toEqual([1, 3, 7, 15, 30, 45, 60, 75]);
  });

  it("remembers since when it has been paused, with the newest reason", () => {
    expect(afterSenderFault(paused, "certificate has expired", at(5))).toMatchObject({
      paused_since: at(0),
      reason: "certificate has expired",
    });
  });
});
