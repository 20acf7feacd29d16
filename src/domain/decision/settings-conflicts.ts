import type { DecisionSettings } from "./decision";
import { quietMinutes } from "./quiet-hours";

const HOUR_MINUTES = 60;

export type CombinedSettings = Pick<DecisionSettings, "sequence" | "cooldown_hours" | "max_age_hours" | "quiet_hours">;

/** Settings that are fine each by itself, and make no sense together. */
export type SettingsConflict =
  /** So far apart are two steps that would have to be the cooldown apart. */
  | { kind: "steps_too_close"; shortest_minutes: number; cooldown_hours: number }
  /** A mail due as quiet hours start would be too old when they end. */
  | { kind: "quiet_too_long"; quiet_minutes: number; max_age_hours: number };

/** What of the settings cannot stand together; none of it is guessed away. */
export function settingsConflicts(settings: CombinedSettings): SettingsConflict[] {
  const { sequence, cooldown_hours, max_age_hours, quiet_hours } = settings;
  const distances = sequence.slice(1).map((step, i) => step.delay_minutes - (sequence[i]?.delay_minutes ?? 0));
  const shortest_minutes = Math.min(...distances, Infinity);
  const conflicts: SettingsConflict[] = [];
  if (shortest_minutes < cooldown_hours * HOUR_MINUTES) {
    conflicts.push({ kind: "steps_too_close", shortest_minutes, cooldown_hours });
  }
  const quiet_minutes = quiet_hours ? quietMinutes(quiet_hours) : 0;
  if (quiet_minutes > max_age_hours * HOUR_MINUTES) {
    conflicts.push({ kind: "quiet_too_long", quiet_minutes, max_age_hours });
  }
  return conflicts;
}

/** Says how to mend it, in the names of the API. */
export function sentenceOf(conflict: SettingsConflict): string {
  if (conflict.kind === "steps_too_close") {
    const { shortest_minutes, cooldown_hours } = conflict;
    return (
      `cooldown_hours is ${cooldown_hours}, but two steps of the sequence are only ${shortest_minutes} minutes apart: ` +
      `set them at least ${cooldown_hours * HOUR_MINUTES} minutes apart, ` +
      `or cooldown_hours to ${Math.floor(shortest_minutes / HOUR_MINUTES)} at most`
    );
  }
  const { quiet_minutes, max_age_hours } = conflict;
  return (
    `quiet_hours last ${quiet_minutes} minutes, but max_age_hours is ${max_age_hours}: a mail due as they start would be too old ` +
    `when they end. Set max_age_hours to ${Math.ceil(quiet_minutes / HOUR_MINUTES)} at least, or shorten quiet_hours`
  );
}
