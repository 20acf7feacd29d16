import type { Rule } from "../decision";

/** Recovery emails are off in the settings, or were switched off for this session. */
export const disabled: Rule = (facts) => !facts.settings.enabled || !facts.recovery_enabled;
