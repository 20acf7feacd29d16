import { nextAttemptAt } from "../../domain/delivery/backoff";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import type { EmailSettlement } from "../../modules/cart-recovery/queries/settle-emails";

/** What is written of a mail after one attempt. `attempts` counts those before this one. */
export function settlementOf(
  mail: { id: string; attempts: number },
  outcome: DeliveryOutcome,
  now: Date,
): EmailSettlement {
  const base = { id: mail.id, message_id: null, error: null, count_attempt: false, next_attempt_at: null };
  switch (outcome.kind) {
    case "sent":
      return { ...base, status: "sent", message_id: outcome.message_id === "" ? null : outcome.message_id };
    case "refused":
      // Something changed since the decision: look again at once.
      return { ...base, status: "scheduled", next_attempt_at: now };
    case "address":
      return { ...base, status: "failed", error: outcome.error, count_attempt: true };
    case "unknown":
      return { ...base, status: "unknown", error: outcome.error };
    case "sender":
      // No attempt is spent and no wait is added: sending is paused as a whole, and this mail goes first when it resumes.
      return { ...base, status: "scheduled", error: outcome.error, next_attempt_at: now };
    case "retry":
      return {
        ...base,
        status: "scheduled",
        error: outcome.error,
        count_attempt: true,
        next_attempt_at: nextAttemptAt({ attempts: mail.attempts + 1, now, random: Math.random }),
      };
  }
}
