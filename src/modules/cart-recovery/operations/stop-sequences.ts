import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Reason } from "../../../domain/decision/decision";
import { cancelScheduledEmails } from "../queries/cancel-scheduled-emails";
import { saveDecisions } from "../queries/save-decisions";

/** Ends the mails of these sessions that have not begun to be sent, at once, and keeps why. */
export async function stopSequences(
  manager: EntityManager,
  input: {
    session_ids: readonly string[];
    reason: Extract<Reason, "completed" | "sequence_done" | "suppressed">;
    now: Date;
  },
): Promise<void> {
  const { session_ids, reason, now } = input;
  if (session_ids.length === 0) {
    return;
  }
  const canceled = await cancelScheduledEmails(manager, session_ids);
  await saveDecisions(
    manager,
    canceled.map(({ session_id, step }) => ({
      session_id,
      step,
      outcome: "skip",
      reasons: [reason],
      inputs: {},
      next_at: null,
      decided_at: now,
    })),
  );
}
