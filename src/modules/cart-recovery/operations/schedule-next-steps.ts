import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { dueAt, type SequenceStep } from "../../../domain/decision/sequence";
import { readEndedSteps } from "../queries/read-ended-steps";
import { scheduleEmails } from "../queries/schedule-emails";

/**
 * Schedules the steps that follow mails that left, may have left, or were given up. Only then: at any time at most one mail
 * of a session waits to be sent, so that no two of its steps can leave together.
 */
export async function scheduleNextSteps(
  manager: EntityManager,
  { email_ids, sequence }: { email_ids: readonly string[]; sequence: readonly SequenceStep[] },
): Promise<void> {
  if (sequence.length < 2 || email_ids.length === 0) {
    return;
  }
  const ended = await readEndedSteps(manager, email_ids);
  await scheduleEmails(
    manager,
    ended.flatMap(({ session_id, step, to, expires_at }) => {
      const due_at = dueAt(sequence, step + 1, expires_at);
      return due_at ? [{ session_id, step: step + 1, to, scheduled_at: due_at, next_attempt_at: due_at }] : [];
    }),
  );
}
