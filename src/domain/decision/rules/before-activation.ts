import type { Rule } from "../decision";

/** It expired before recovery emails were last switched on: switching on never floods. */
export const beforeActivation: Rule = ({ expires_at, settings }) =>
  settings.activated_at !== null && expires_at < settings.activated_at;
