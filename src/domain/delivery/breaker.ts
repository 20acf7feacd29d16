const MINUTE_MS = 60_000;

/** Waits between probes double from the first to the second. */
const FIRST_PROBE_MS = MINUTE_MS;
const LONGEST_PROBE_MS = 15 * MINUTE_MS;

/**
 * Whether sending is paused, for all instances together. It pauses when the mail server refuses the store itself (a wrong
 * password, a certificate, a policy): then every mail would meet the same answer, and trying them all would spend their
 * attempts and the server's patience.
 */
export type BreakerState = {
  /** Null while sending. */
  paused_since: Date | null;
  /** The mail server's own words. */
  reason: string | null;
  /** When one mail may be tried to see whether the fault is gone. */
  probe_at: Date | null;
  /** How many probes failed or are under way since the pause began. */
  probes: number;
};

/** Sending goes on. */
export const CLOSED: BreakerState = { paused_since: null, reason: null, probe_at: null, probes: 0 };

/** What a batch may do: send, send one mail as a probe, or wait. */
export type Permission = "send" | "probe" | "wait";

function nextProbe(probes: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(LONGEST_PROBE_MS, FIRST_PROBE_MS * 2 ** Math.min(probes, 10)));
}

/**
 * Asks for permission. Who gets a probe has taken it: `state` is to be saved before it is made, so that no other instance
 * probes at the same time, and a probe whose process dies is followed by another.
 */
export function takePermission(state: BreakerState, now: Date): { permission: Permission; state: BreakerState } {
  if (state.paused_since === null) {
    return { permission: "send", state };
  }
  if (state.probe_at !== null && now < state.probe_at) {
    return { permission: "wait", state };
  }
  const probes = state.probes + 1;
  return { permission: "probe", state: { ...state, probes, probe_at: nextProbe(probes, now) } };
}

/** The server refused the store: sending pauses, or stays paused with the newest reason. */
export function afterSenderFault(state: BreakerState, reason: string, now: Date): BreakerState {
  return state.paused_since === null
    ? { paused_since: now, reason, probes: 0, probe_at: nextProbe(0, now) }
    : { ...state, reason };
}
