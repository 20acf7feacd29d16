import type { DeliveryOutcome } from "../../../domain/delivery/outcome";
import { settlementOf } from "../settlement";

const now = new Date("2026-03-01T12:00:00Z");
const settle = (outcome: DeliveryOutcome) => settlementOf({ id: "remail_1", attempts: 0 }, outcome, now);

describe("settlementOf", () => {
  it("records what was sent", () => {
    expect(settle({ kind: "sent", message_id: "<a@b>", response: "250 ok" })).toMatchObject({
      status: "sent",
      message_id: "<a@b>",
      next_attempt_at: null,
    });
  });

  it("spends no attempt when the server refused the store, and keeps its words", () => {
    const settled = settle({ kind: "sender", error: "535 no" });
    expect(settled).toMatchObject({ status: "scheduled", error: "535 no", count_attempt: false, next_attempt_at: now });
  });

  it("tries again later after a passing fault, and keeps the reason", () => {
    const settled = settle({ kind: "retry", error: "421 busy" });
    expect(settled).toMatchObject({ status: "scheduled", error: "421 busy", count_attempt: true });
    expect(settled.next_attempt_at?.getTime()).toBeGreaterThanOrEqual(now.getTime());
  });

  it("looks again at once when something changed since the decision", () => {
    expect(settle({ kind: "refused" })).toMatchObject({
      status: "scheduled",
      count_attempt: false,
      next_attempt_at: now,
    });
  });

  it("gives up on an address that the server refuses", () => {
    expect(settle({ kind: "address", error: "550", bounced: true })).toMatchObject({
      status: "failed",
      next_attempt_at: null,
    });
  });

  it("never schedules again what may have been sent", () => {
    expect(settle({ kind: "unknown", error: "silence" })).toMatchObject({
      status: "unknown",
      next_attempt_at: null,
    });
  });
});
