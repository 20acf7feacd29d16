import type { Decision, Reason } from "../decision/decision";

/** What is compared: sessions that were to be mailed, and those that were left alone only because of the draw. */
export const HOLDOUT_GROUPS = ["mailed", "held_out"] as const;

export type HoldoutGroup = (typeof HOLDOUT_GROUPS)[number];

/** Reasons that only put a mail off, as long as nothing else speaks against it. */
const PASSING: readonly Reason[] = ["quiet_hours", "payment_in_progress"];

/**
 * The group of a session, from the decision at its expiry, the same moment for both: what happens between expiry and the
 * mail happens in both. Null when the session would not have been mailed either way, or when nobody was held out then.
 */
export function holdoutGroup(decision: Decision, holdout_percent: number): HoldoutGroup | null {
  if (holdout_percent === 0) {
    return null;
  }
  const { outcome, reasons } = decision;
  const held = reasons.includes("holdout");
  const others = reasons.filter((reason) => reason !== "holdout" && !PASSING.includes(reason));
  if (others.length > 0 || (!held && outcome === "skip")) {
    return null;
  }
  return held ? "held_out" : "mailed";
}
