import type { Rule } from "../decision";

const HOUR_MS = 3_600_000;

/** The step was due too long ago: an outage is not followed by a burst of stale mail. */
export const tooOld: Rule = ({ due_at, settings }, now) =>
  now.getTime() - due_at.getTime() > settings.max_age_hours * HOUR_MS;
