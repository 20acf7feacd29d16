export type TimingValues = {
  session_lifetime_minutes: number;
  expiry_basis: "last_activity" | "opened";
  cooldown_hours: number;
  max_age_hours: number;
  is_quiet: boolean;
  /** Kept while quiet hours are off, should they be switched on again. */
  quiet_hours: { start: string; end: string; timezone: string };
};

/** What of the form is to be saved. */
export function toTiming({ is_quiet, quiet_hours, ...values }: TimingValues) {
  return { ...values, quiet_hours: is_quiet ? quiet_hours : null };
}
