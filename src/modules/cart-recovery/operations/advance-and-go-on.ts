import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SequenceStep } from "../../../domain/decision/sequence";
import { advanceEmails } from "../queries/advance-emails";
import type { BeginningEmail } from "../queries/begin-sending";
import type { ClaimedSettlement } from "../queries/settle-emails";
import { scheduleNextSteps } from "./schedule-next-steps";

export type AdvanceEmailsInput = {
  begins: readonly BeginningEmail[];
  /** Each with what may follow it. */
  settlements: readonly (ClaimedSettlement & { sequence: readonly SequenceStep[] })[];
  lease_seconds: number;
};

/**
 * Not where all is one statement, unless it begins mails: one that waits for a lock when its process dies would, without a
 * transaction to be committed, still be carried out when the lock is gone, and leave `unknown` for mails that nobody sent.
 */
export function needsTransaction({ begins, settlements }: AdvanceEmailsInput): boolean {
  return begins.length > 0 || settlements.some(({ sequence }) => sequence.length > 1);
}

/** Settles mails of any claims, schedules the steps that follow, and begins others, all or nothing. Returns the ids that may be transmitted. */
export async function advanceAndGoOn(manager: EntityManager, input: AdvanceEmailsInput): Promise<Set<string>> {
  const settlements = input.settlements.map(({ sequence: _, ...settlement }) => settlement);
  const { begun, settled } = await advanceEmails(manager, { ...input, settlements });
  for (const [sequence, ids] of bySequence(input.settlements)) {
    await scheduleNextSteps(manager, { email_ids: ids.filter((id) => settled.has(id)), sequence });
  }
  return begun;
}

/** Mails of one batch share one sequence. */
function bySequence(settlements: AdvanceEmailsInput["settlements"]): Map<readonly SequenceStep[], string[]> {
  const ids = new Map<readonly SequenceStep[], string[]>();
  for (const { sequence, id } of settlements) {
    ids.set(sequence, [...(ids.get(sequence) ?? []), id]);
  }
  return ids;
}
