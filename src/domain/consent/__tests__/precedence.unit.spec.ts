import { applyAct, NO_SUBSCRIPTION, overallStatus, type SubscriptionAct, TOPICS } from "../precedence";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const act = (
  status: SubscriptionAct["status"],
  minute: number,
  topics: SubscriptionAct["topics"] = TOPICS,
): SubscriptionAct => ({ status, topics, at: at(minute) });

const after = (...acts: SubscriptionAct[]) => acts.reduce(applyAct, NO_SUBSCRIPTION);

describe("applyAct", () => {
  it("lets the newest act win, whatever order acts arrive in", () => {
    const acts = [act("subscribed", 1), act("unsubscribed", 3), act("subscribed", 2)];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const state = after(...order.map((i) => acts.slice(i, i + 1)).flat());
      expect(state.cart_recovery).toEqual({ status: "unsubscribed", at: at(3) });
    }
  });

  it("lets the withdrawal win at equal times, in either order", () => {
    const both = [act("subscribed", 1), act("unsubscribed", 1)] as const;
    expect(after(both[0], both[1]).promotions?.status).toBe("unsubscribed");
    expect(after(both[1], both[0]).promotions?.status).toBe("unsubscribed");
  });

  it("leaves the other topic alone", () => {
    const state = after(act("subscribed", 1), act("unsubscribed", 2, ["promotions"]));
    expect(state.cart_recovery?.status).toBe("subscribed");
    expect(overallStatus(state)).toBe("subscribed");
    expect(overallStatus(after(act("unsubscribed", 1)))).toBe("unsubscribed");
  });
});
