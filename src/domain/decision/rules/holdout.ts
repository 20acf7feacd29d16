import type { Rule } from "../decision";

/** The address is among those that are left alone, to see how many come back by themselves. */
export const holdout: Rule = ({ holdout_draw, settings: { holdout_percent } }) =>
  holdout_draw !== null && holdout_draw < holdout_percent;
