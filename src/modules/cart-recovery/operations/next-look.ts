import type { ScheduledEmail } from "../queries/schedule-emails";
import type { DecidedSession } from "./decide-sessions";

/** The mail to be looked at next after a decision: of the same step, or of the one after it; null when that was all. */
export function nextLook({ session, decision, due_at }: DecidedSession): ScheduledEmail | null {
  const { outcome, step, next_at } = decision;
  const email = { session_id: session.id, to: session.email };
  if (outcome === "skip") {
    return next_at && { ...email, step: step + 1, scheduled_at: next_at, next_attempt_at: next_at };
  }
  return { ...email, step, scheduled_at: due_at, next_attempt_at: next_at ?? due_at };
}
