/** How sending stands, for a merchant (SPEC 9). */
export type Health = {
  status: "ok" | "warning" | "paused";
  last_sweep_at: Date | null;
  /** Sessions and mails that are due and not yet dealt with. */
  backlog: number;
  /** How long the oldest of them has been due. */
  lateness_seconds: number;
  in_flight: number;
  unknown: number;
  /** Given up, of those that ended in the last 24 hours; 0 to 1. */
  failure_rate: number;
  /** The notification provider on the plugin's channel. */
  provider: string | null;
  paused: null | { since: Date; reason: string };
  /** Sentences for the merchant. */
  warnings: string[];
};

/** What is counted in the plugin's own tables. */
export type HealthFigures = {
  /** Sessions and mails that are due and not yet dealt with. */
  backlog: number;
  /** When the oldest of them was due; null when there is none. */
  oldest_due_at: Date | null;
  in_flight: number;
  unknown: number;
  /** Mails that were sent, and that were given up, in the last 24 hours. */
  sent: number;
  failed: number;
  /** Mails that the mail server did not take, and that wait for another try. */
  retrying: number;
  /** What went wrong with the last of them, in the words of the server or of the connection. */
  retry_error: string | null;
};

export type HealthFacts = HealthFigures & {
  enabled: boolean;
  /** When the third sweep before now should have begun, by the schedule; see `schedule`. */
  sweep_expected_since: Date;
  /** The merchant's throttle; null when there is none. */
  max_emails_per_minute: number | null;
  last_sweep_at: Date | null;
  paused_since: Date | null;
  reason: string | null;
  provider: string | null;
};

function warningsOf(facts: HealthFacts, now: Date): string[] {
  const warnings: string[] = [];
  const silent = facts.last_sweep_at === null || facts.last_sweep_at < facts.sweep_expected_since;
  if (facts.enabled && silent) {
    const minutes = Math.ceil((now.getTime() - facts.sweep_expected_since.getTime()) / 60_000);
    warnings.push(
      `No sweep has run in the last ${minutes} minutes, though three were due, so nobody is mailed. Check that a Medusa instance runs in worker or shared mode, and look in its log.`,
    );
  }
  const hours = facts.max_emails_per_minute === null ? 0 : facts.backlog / facts.max_emails_per_minute / 60;
  if (hours >= 1) {
    warnings.push(
      `At ${facts.max_emails_per_minute} mails a minute the backlog of ${facts.backlog} will take ${Math.round(hours)} hour(s). Raise max_emails_per_minute if your mail server allows more.`,
    );
  }
  if (facts.provider === null) {
    warnings.push("No notification provider serves the plugin's channel. Add one in medusa-config.ts.");
  }
  if (facts.retrying > 0) {
    warnings.push(
      `Your mail server has not taken ${facts.retrying} mail(s) yet. Each is tried again by itself. It last said: ${facts.retry_error ?? "nothing"}. If this goes on, check the server's address and port in medusa-config.ts.`,
    );
  }
  if (facts.unknown > 0) {
    warnings.push(
      `Of ${facts.unknown} mail(s) nobody can tell whether they arrived. Resolve each as sent, or let it be tried again.`,
    );
  }
  return warnings;
}

/** Reads the figures as a merchant should. */
export function healthOf(facts: HealthFacts, now: Date): Health {
  const warnings = warningsOf(facts, now);
  const { paused_since, oldest_due_at, sent, failed } = facts;
  const ended = sent + failed;
  return {
    status: paused_since ? "paused" : warnings.length > 0 ? "warning" : "ok",
    last_sweep_at: facts.last_sweep_at,
    backlog: facts.backlog,
    lateness_seconds: oldest_due_at ? Math.max(0, Math.floor((now.getTime() - oldest_due_at.getTime()) / 1000)) : 0,
    in_flight: facts.in_flight,
    unknown: facts.unknown,
    failure_rate: ended === 0 ? 0 : failed / ended,
    provider: facts.provider,
    paused: paused_since && { since: paused_since, reason: facts.reason ?? "" },
    warnings,
  };
}
