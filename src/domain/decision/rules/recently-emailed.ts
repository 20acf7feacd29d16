import type { Rule } from "../decision";

/** Another session of the same address was mailed, or may have been, within the cooldown. */
export const recentlyEmailed: Rule = (facts) => facts.recently_emailed;
