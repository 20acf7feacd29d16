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
  /** What the sentences say, for whoever says it in another language. */
  problems: HealthProblem[];
};

/** What a merchant should look at. */
export type HealthProblem =
  /** No sweep has come to its end for so long, though several were due. */
  | { kind: "silent"; minutes: number }
  /** So long the throttle needs for what is due. */
  | { kind: "throttled"; hours: number; backlog: number; max_emails_per_minute: number }
  | { kind: "no_provider" }
  /** So many mails wait for another attempt; the error is that of the last one. */
  | { kind: "retrying"; emails: number; error: string | null }
  /** Of so many mails nobody can tell whether they arrived. */
  | { kind: "unknown"; emails: number };

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

function problemsOf(facts: HealthFacts, now: Date): HealthProblem[] {
  const problems: HealthProblem[] = [];
  const { backlog, max_emails_per_minute } = facts;
  const silent = facts.last_sweep_at === null || facts.last_sweep_at < facts.sweep_expected_since;
  if (facts.enabled && silent) {
    problems.push({
      kind: "silent",
      minutes: Math.ceil((now.getTime() - facts.sweep_expected_since.getTime()) / 60_000),
    });
  }
  if (max_emails_per_minute !== null && backlog / max_emails_per_minute >= 60) {
    const hours = Math.round(backlog / max_emails_per_minute / 60);
    problems.push({ kind: "throttled", hours, backlog, max_emails_per_minute });
  }
  if (facts.provider === null) {
    problems.push({ kind: "no_provider" });
  }
  if (facts.retrying > 0) {
    problems.push({ kind: "retrying", emails: facts.retrying, error: facts.retry_error });
  }
  if (facts.unknown > 0) {
    problems.push({ kind: "unknown", emails: facts.unknown });
  }
  return problems;
}

function sentenceOf(problem: HealthProblem): string {
  switch (problem.kind) {
    case "silent":
      return `No sweep has run in the last ${problem.minutes} minutes, though three were due, so nobody is mailed. Check that a Medusa instance runs in worker or shared mode, and look in its log.`;
    case "throttled":
      return `At ${problem.max_emails_per_minute} mails a minute the backlog of ${problem.backlog} will take ${problem.hours} hour(s). Raise max_emails_per_minute if your mail server allows more.`;
    case "no_provider":
      return "No notification provider serves the plugin's channel. Add one in medusa-config.ts.";
    case "retrying":
      return `Your mail server has not taken ${problem.emails} mail(s) yet. Each is tried again by itself. It last said: ${problem.error ?? "nothing"}. If this goes on, check the server's address and port in medusa-config.ts.`;
    case "unknown":
      return `Of ${problem.emails} mail(s) nobody can tell whether they arrived. Resolve each as sent, or let it be tried again.`;
  }
}

/** Reads the figures as a merchant should. */
export function healthOf(facts: HealthFacts, now: Date): Health {
  const problems = problemsOf(facts, now);
  const { paused_since, oldest_due_at, sent, failed } = facts;
  const ended = sent + failed;
  return {
    status: paused_since ? "paused" : problems.length > 0 ? "warning" : "ok",
    last_sweep_at: facts.last_sweep_at,
    backlog: facts.backlog,
    lateness_seconds: oldest_due_at ? Math.max(0, Math.floor((now.getTime() - oldest_due_at.getTime()) / 1000)) : 0,
    in_flight: facts.in_flight,
    unknown: facts.unknown,
    failure_rate: ended === 0 ? 0 : failed / ended,
    provider: facts.provider,
    paused: paused_since && { since: paused_since, reason: facts.reason ?? "" },
    warnings: problems.map(sentenceOf),
    problems,
  };
}
