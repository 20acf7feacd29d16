"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { RestoredCart, RestoreResult } from "../recovery-link.ts";

export type RecoveryLinkState<Cart extends RestoredCart = RestoredCart> =
  { status: "ready" } | { status: "restoring" } | RestoredState<Cart> | FailedState<Cart>;

type RestoredState<Cart extends RestoredCart> = { status: "restored" } & Omit<
  Extract<RestoreResult<Cart>, { ok: true }>,
  "ok"
>;

type FailedState<Cart extends RestoredCart> = { status: "failed" } & Omit<
  Extract<RestoreResult<Cart>, { ok: false }>,
  "ok"
>;

export type RecoveryLink<Cart extends RestoredCart = RestoredCart> = {
  state: RecoveryLinkState<Cart>;
  /** For the button. While it works, and once the cart is there, pressing it again does nothing. */
  restore: () => void;
};

/**
 * What a page at the setting `recovery_url` needs: a button that brings the cart back, and what came of it. It does nothing
 * by itself, as mail scanners open the page too.
 *
 * @param token from the page's address
 * @param restore `(token) => restoreCart(sdk, token)`, or a server action that does it
 */
export function useRecoveryLink<Cart extends RestoredCart = RestoredCart>(
  token: string,
  restore: (token: string) => Promise<RestoreResult<Cart>>,
): RecoveryLink<Cart> {
  const [shown, setShown] = useState<{ token: string; state: RecoveryLinkState<Cart> }>({
    token,
    state: { status: "ready" },
  });
  const current = useRef(token);
  const isBusy = useRef(false);

  useEffect(() => {
    current.current = token;
    isBusy.current = false;
    // A page that is gone has nothing to show.
    return () => {
      current.current = "";
    };
  }, [token]);

  const press = useCallback(() => {
    if (isBusy.current) return;
    isBusy.current = true;
    setShown({ token, state: { status: "restoring" } });
    const settle = (state: RecoveryLinkState<Cart>) => {
      if (current.current !== token) return;
      isBusy.current = state.status === "restored";
      setShown({ token, state });
    };
    restore(token).then(
      (result) => settle(stateOf(result)),
      (error: unknown) =>
        settle({ status: "failed", error: { code: "unavailable", message: String(error), status: null } }),
    );
  }, [token, restore]);

  return { state: shown.token === token ? shown.state : { status: "ready" }, restore: press };
}

function stateOf<Cart extends RestoredCart>(result: RestoreResult<Cart>): RecoveryLinkState<Cart> {
  if (!result.ok) return { status: "failed", error: result.error };
  const { ok: _, ...data } = result;
  return { status: "restored", ...data };
}
