import { differenceInterval, type Proportion } from "./difference-interval";
import type { HoldoutGroup } from "./holdout-group";

/** Of each group: how many sessions, and after how many of them the shopper ordered within the life of a link. */
export type HoldoutGroups = Record<HoldoutGroup, Proportion>;

/** `holdout` of SPEC 9. */
export type HoldoutEffect = {
  /** Sessions that were held out. */
  sessions: number;
  /** Those of them whose shopper ordered all the same. */
  orders: number;
  rate: number;
  /** How much more of the mailed group ordered: the rate that the mails bring. */
  incremental_rate: number;
  interval_95: [number, number];
};

/** Null when nobody is held out, nor was in the period. While a group is empty, nothing is known: 0, from -1 to 1. */
export function holdoutEffect(
  { mailed, held_out }: HoldoutGroups,
  { holdout_percent }: { holdout_percent: number },
): HoldoutEffect | null {
  if (holdout_percent === 0 && held_out.trials === 0) {
    return null;
  }
  const rate = held_out.trials === 0 ? 0 : held_out.successes / held_out.trials;
  const known = mailed.trials > 0 && held_out.trials > 0;
  return {
    sessions: held_out.trials,
    orders: held_out.successes,
    rate,
    incremental_rate: known ? mailed.successes / mailed.trials - rate : 0,
    interval_95: differenceInterval(mailed, held_out),
  };
}
