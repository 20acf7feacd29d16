import type { DecisionSettings } from "./decision";
import { quietMinutes } from "./quiet-hours";

const HOUR_MINUTES = 60;

type Settings = Pick<DecisionSettings, "sequence" | "cooldown_hours" | "max_age_hours" | "quiet_hours">;

/**
 * Settings that are fine each by itself, and make no sense together. Each conflict is a sentence that says how to mend it;
 * none is guessed away.
 */
export function settingsConflicts({ sequence, cooldown_hours, max_age_hours, quiet_hours }: Settings): string[] {
  const distances = sequence.slice(1).map((step, i) => step.delay_minutes - (sequence[i]?.delay_minutes ?? 0));
  const shortest = Math.min(...distances, Infinity);
  const conflicts: string[] = [];
  if (shortest < cooldown_hours * HOUR_MINUTES) {
    conflicts.push(
      `cooldown_hours is ${cooldown_hours}, but two steps of the sequence are only ${shortest} minutes apart: ` +
        `set them at least ${cooldown_hours * HOUR_MINUTES} minutes apart, ` +
        `or cooldown_hours to ${Math.floor(shortest / HOUR_MINUTES)} at most`,
    );
  }
  const quiet = quiet_hours ? quietMinutes(quiet_hours) : 0;
  if (quiet > max_age_hours * HOUR_MINUTES) {
    conflicts.push(
      `quiet_hours last ${quiet} minutes, but max_age_hours is ${max_age_hours}: a mail due as they start would be too old ` +
        `when they end. Set max_age_hours to ${Math.ceil(quiet / HOUR_MINUTES)} at least, or shorten quiet_hours`,
    );
  }
  return conflicts;
}
