/** @jest-environment jsdom */
import { act, renderHook, waitFor } from "@testing-library/react";
import { StrictMode } from "react";
import type { RestoreResult } from "../index";
import { useRecoveryLink } from "../react/index";
import { sessionWith } from "./support";

const RESTORED: RestoreResult = {
  ok: true,
  cart: { id: "cart_2", currency_code: "usd" },
  checkout_session: sessionWith({ id: "chks_2" }),
  changes: [{ type: "removed", title: "Mug", variant_id: "variant_1", from: 1, to: 0 }],
};
const DEAD: RestoreResult = { ok: false, error: { code: "link_dead", message: "This link …", status: 404 } };

function use(restore: (token: string) => Promise<RestoreResult>) {
  return renderHook(({ token }) => useRecoveryLink(token, restore), {
    initialProps: { token: "first" },
    wrapper: StrictMode,
  });
}

describe("useRecoveryLink", () => {
  it("does nothing until the shopper presses the button", () => {
    const used: string[] = [];
    const { result } = use((token) => {
      used.push(token);
      return Promise.resolve(RESTORED);
    });
    expect(result.current.state).toEqual({ status: "ready" });
    expect(used).toEqual([]);
  });

  it("brings the cart and what changed in it, once, however often the button is pressed", async () => {
    const used: string[] = [];
    const { result } = use((token) => {
      used.push(token);
      return Promise.resolve(RESTORED);
    });
    act(() => {
      result.current.restore();
      result.current.restore();
    });
    expect(result.current.state.status).toBe("restoring");
    await waitFor(() => expect(result.current.state.status).toBe("restored"));
    act(() => result.current.restore());
    expect(used).toEqual(["first"]);
    const { ok: _, ...data } = RESTORED;
    expect(result.current.state).toEqual({ status: "restored", ...data });
  });

  it("says why it failed, and lets the shopper try again", async () => {
    const answers: RestoreResult[] = [DEAD, RESTORED];
    const { result } = use(() => Promise.resolve(answers.shift() ?? DEAD));
    act(() => result.current.restore());
    await waitFor(() => expect(result.current.state).toMatchObject({ status: "failed", error: { code: "link_dead" } }));
    act(() => result.current.restore());
    await waitFor(() => expect(result.current.state.status).toBe("restored"));
  });

  it("calls a server action that broke unavailable", async () => {
    const { result } = use(() => Promise.reject(new Error("offline")));
    act(() => result.current.restore());
    await waitFor(() => expect(result.current.state).toMatchObject({ error: { code: "unavailable" } }));
  });

  it("starts over with another token, and drops what comes late for the first", async () => {
    let settle: (result: RestoreResult) => void = () => undefined;
    const { result, rerender } = use(() => new Promise((resolve) => (settle = resolve)));
    act(() => result.current.restore());
    rerender({ token: "second" });
    await act(async () => settle(RESTORED));
    expect(result.current.state).toEqual({ status: "ready" });
  });
});
