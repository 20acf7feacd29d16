import type { Rule } from "../decision";

/** The session is not live; see `domain/session/livemode`. */
export const testMode: Rule = (facts) => !facts.livemode;
