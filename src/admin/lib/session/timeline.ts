import type { ConsentRecord } from "../consent/consent-record";
import type { Decision } from "../decision/decision";
import type { RecoveryEmail } from "../delivery/recovery-email";
import type { CheckoutSession, CheckoutSessionDetail } from "./checkout-session";

export type TimelineEntry = { at: string } & (
  | {
      kind:
        | "opened"
        | "opened_from_link"
        | "activity"
        | "agreed"
        | "declined"
        | "will_expire"
        | "expired"
        | "visited"
        | "restored"
        | "recovered"
        | "ordered";
    }
  | { kind: "decided"; decision: Decision }
  | { kind: "email"; email: RecoveryEmail }
);

type TimelineSources = {
  session: CheckoutSessionDetail;
  /** The ledger's lines on the session's address. */
  records: ConsentRecord[];
  /** The session of the cart that was restored from this one. */
  restored: CheckoutSession | null;
};

const at = (kind: Exclude<TimelineEntry["kind"], "decided" | "email">, time: string | null): TimelineEntry[] =>
  time === null ? [] : [{ kind, at: time }];

function answers(session: CheckoutSessionDetail, records: ConsentRecord[]): TimelineEntry[] {
  const own = records.filter(({ checkout_session_id }) => checkout_session_id === session.id);
  return own.flatMap(({ action, occurred_at }) => [
    ...(action === "opt_in" ? at("agreed", occurred_at) : []),
    ...(action === "opt_out" ? at("declined", occurred_at) : []),
  ]);
}

/** What happened first, when two things carry the same time. */
const ORDER: TimelineEntry["kind"][] = [
  "opened",
  "opened_from_link",
  "activity",
  "agreed",
  "declined",
  "will_expire",
  "expired",
  "decided",
  "email",
  "visited",
  "restored",
  "recovered",
  "ordered",
];

/** Nothing happened to these mails at a time of their own: the decision, the order or the visit that ended them tells it. */
const WITHOUT_TIME: RecoveryEmail["status"][] = ["canceled", "skipped"];

/** All that is known to have happened in a session, newest first; what is still to come is on top. */
export function timelineOf({ session, records, restored }: TimelineSources): TimelineEntry[] {
  const acted = session.last_activity_at > session.opened_at ? session.last_activity_at : null;
  const entries: TimelineEntry[] = [
    ...at(session.recovered_from ? "opened_from_link" : "opened", session.opened_at),
    ...at("activity", acted),
    ...answers(session, records),
    ...at("will_expire", session.status === "open" ? session.expires_at : null),
    ...at("expired", session.expired_at),
    ...session.decisions
      .filter((decision, index, all) => !isRepeated(decision, all[index - 1]))
      .map((decision) => ({ kind: "decided", at: decision.decided_at, decision }) as const),
    ...session.recovery_emails
      .filter(({ status }) => !WITHOUT_TIME.includes(status))
      .map((email) => ({ kind: "email", at: timeOf(email, session.decisions), email }) as const),
    ...at("visited", session.visited_at),
    ...at("restored", restored?.opened_at ?? null),
    ...at("recovered", restored?.completed_at ?? null),
    ...at("ordered", session.completed_at),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at) || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind));
}

/** A mail is decided on when it is due and once more when it leaves; what was said twice in a row is shown once. */
function isRepeated(decision: Decision, newer: Decision | undefined): boolean {
  const said = ({ outcome, step, next_at, reasons }: Decision) => [outcome, step, next_at, ...reasons].join();
  return newer !== undefined && said(decision) === said(newer);
}

/** A mail that waits is at the time of its next attempt, any other that was not sent where it was last decided on. */
function timeOf({ sent_at, next_attempt_at, scheduled_at, step }: RecoveryEmail, decisions: Decision[]): string {
  const decided = decisions.filter((decision) => decision.step === step).map(({ decided_at }) => decided_at);
  const ended_at = [scheduled_at, ...decided].reduce((latest, each) => (each > latest ? each : latest));
  return sent_at ?? next_attempt_at ?? ended_at;
}
