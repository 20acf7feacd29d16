import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** Every fault that is injected, and what must hold then. Each has a test that measures a figure for it. */
export const FAULT_TABLE = {
  kill_before_connecting: ["SIGKILL before the mail is transmitted", "1 body in the end"],
  kill_after_354: ["SIGKILL after 354", "at most 1 body, the row is unknown"],
  kill_after_250: ["SIGKILL between the 250 and its commit", "0 duplicates, each unknown or sent"],
  kill_in_sweep: [
    "SIGKILL anywhere in a large sweep, then finish",
    "0 duplicates, 0 lost, unknown at most one per open connection",
  ],
  kill_in_restore: [
    "SIGKILL between a restored cart and its session",
    "one cart counts, the other is mailed to nobody",
  ],
  closed_before_body: ["socket closed at greeting, MAIL, RCPT", "retried, exactly 1"],
  closed_after_body: ["socket closed, or silence, after the final dot", "not resent, unknown, within the deadline"],
  drip: ["slow drip of an answer for one recipient", "the others go on"],
  try_again: [
    "421, 451, 452, with and without a time to try again",
    "retried within the jitter's bounds, attempts counted",
  ],
  no_such_user: ["550 5.1.1", "no retry, suppressed, shown"],
  sender_refused: [
    "535, expired certificate, STARTTLS stripped",
    "paused after at most 3 connections, no attempts spent, no credentials in the open, resumes by itself",
  ],
  server_down: ["mail server down for an hour", "nothing lost, no burst above the throttle"],
  many_workers: ["8 workers, 10,000 due", "as many bodies, 0 duplicates"],
  same_tick: ["every instance fires the same tick", "one row and one body per key"],
  stopped_past_lease: ["SIGSTOP past the lease, then SIGCONT", "the late write is refused, at most 1 body"],
  races: [
    "unsubscribe, order, emptied cart, changed address, each racing the claim",
    "0 sends where it committed first",
  ],
  events: ["duplicate, missing and reordered events", "same end state"],
  one_throws: ["one cart that throws", "that row says why, the batch goes on"],
  provider_throws: ["a third-party provider that throws, or never answers", "that mail is unknown, the batch goes on"],
  database_crash: ["PostgreSQL restarted in the middle of a batch", "nothing lost or doubled"],
  pool_exhausted: ["connection pool exhausted", "nothing lost or doubled, store requests unharmed"],
  day_without_sweeps: ["24 h without sweeps, then on", "stale ones skipped, no burst"],
  rolling_deploy: ["two versions of the plugin during a rolling deploy", "0 duplicates"],
  throttle: ["throttle R, 4 instances", "at most R+1 in every 60 s window"],
  redis: [
    "Redis event bus, workflow engine and locking, server and worker mode",
    "0 duplicates, events reach the workers",
  ],
  graceful_stop: ["SIGTERM while mails are sent", "conversations finish, the rest is released, within 30 s"],
} as const satisfies Record<string, readonly [fault: string, holds: string]>;

export type FaultKey = keyof typeof FAULT_TABLE;

type Measured = { key: FaultKey; figure: string };

/** Where the runner collects the figures of all spec files. */
const FILE = process.env.FAULT_FIGURES;

/** Notes what was measured, when all that must hold has held. */
export function measured(key: FaultKey, figure: string): void {
  if (FILE !== undefined) {
    appendFileSync(FILE, `${JSON.stringify({ key, figure } satisfies Measured)}\n`);
  }
}

/** The figures as a table to print, and the faults that no test has measured. */
export function readFaultTable(file: string): { table: string; missing: FaultKey[] } {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const figures = new Map<string, string[]>();
  for (const { key, figure } of lines.map((line) => JSON.parse(line) as Measured)) {
    figures.set(key, [...(figures.get(key) ?? []), figure]);
  }
  const keys = Object.keys(FAULT_TABLE) as FaultKey[];
  const rows = keys.map((key) => {
    const [fault, holds] = FAULT_TABLE[key];
    return `| ${fault} | ${holds} | ${figures.get(key)?.join("; ") ?? "not measured"} |`;
  });
  return {
    table: ["| fault | must hold | measured |", "| --- | --- | --- |", ...rows].join("\n"),
    missing: keys.filter((key) => !figures.has(key)),
  };
}
