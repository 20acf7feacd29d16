import type { Rule } from "../decision";

const HOUR_MS = 3_600_000;

/**
 * Another session of the same address was mailed, or may have been, within the cooldown. An earlier step of this session
 * that left late only puts this one off: never two mails within the cooldown, and no step is lost.
 */
export const recentlyEmailed: Rule = ({ other_mail_at, own_mail_at, settings: { cooldown_hours } }, now) => {
  const over = (mailed_at: Date | null) => (mailed_at?.getTime() ?? -Infinity) + cooldown_hours * HOUR_MS;
  if (over(other_mail_at) > now.getTime()) {
    return true;
  }
  return over(own_mail_at) > now.getTime() && new Date(over(own_mail_at));
};
