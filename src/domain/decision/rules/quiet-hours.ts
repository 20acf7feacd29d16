import { timezoneOf } from "../country-timezone";
import type { Rule } from "../decision";
import { endOfQuietHours } from "../quiet-hours";

/** It is night, or whatever the merchant calls quiet, where the shopper is. */
export const quietHours: Rule = ({ country_code, settings: { quiet_hours } }, now) =>
  quiet_hours !== null &&
  (endOfQuietHours(quiet_hours, timezoneOf(country_code) ?? quiet_hours.timezone, now) ?? false);
