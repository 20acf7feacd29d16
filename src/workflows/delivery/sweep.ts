import type { MedusaContainer } from "@medusajs/framework/types";
import type { Outcome } from "../../domain/decision/decision";
import { cartRecovery } from "../cart-recovery-service";
import { sendConfirmations } from "../consent/send-confirmations";
import { emitEventsOrLog } from "../events/emit-events";
import { expireCheckoutSessionsWorkflow } from "../session/expire-checkout-sessions";
import type { BatchInput } from "./claim";
import { sendRecoveryEmailsWorkflow } from "./send-recovery-emails";

/** What one sweep did. */
export type SweepResult = {
  /** Sessions that were expired. */
  expired: number;
  sent: number;
  /** Decisions not to mail. */
  skipped: number;
  postponed: number;
  /** Attempts that did not get the mail out, whether or not another follows. */
  failed: number;
  unknown: number;
  duration_ms: number;
};

const count = <T>(values: readonly T[], ...wanted: T[]): number =>
  values.filter((value) => wanted.includes(value)).length;

/**
 * Expires, decides and mails all that is due, batch by batch, until nothing is left or the time budget is over; what is
 * left then is the next sweep's, or another process's when this one is about to end. Any number of sweeps may run at once,
 * on any number of instances.
 */
export function sweep(container: MedusaContainer, input: BatchInput = { session_ids: null }): Promise<SweepResult> {
  return cartRecovery(container).lifetime.run(() => sweepDue(container, input));
}

async function sweepDue(container: MedusaContainer, { session_ids }: BatchInput): Promise<SweepResult> {
  const started = Date.now();
  const service = cartRecovery(container);
  const { lifetime } = service;
  const { batchSize, sweepBudgetSeconds } = service.options;
  const result: SweepResult = {
    expired: 0,
    sent: 0,
    skipped: 0,
    postponed: 0,
    failed: 0,
    unknown: await service.markLostEmails(),
    duration_ms: 0,
  };
  const addDecisions = (decisions: readonly Outcome[]) => {
    result.skipped += count(decisions, "skip");
    result.postponed += count(decisions, "postpone");
  };

  await sendConfirmations(container);
  const deadline = started + sweepBudgetSeconds * 1000;
  let more = true;
  while (more && !lifetime.isOver && Date.now() < deadline) {
    const { result: expired } = await expireCheckoutSessionsWorkflow(container).run({ input: { session_ids } });
    result.expired += expired.outcomes.length;
    addDecisions(expired.outcomes);

    const { result: sent } = await sendRecoveryEmailsWorkflow(container).run({ input: { session_ids } });
    addDecisions(sent.decisions);
    result.sent += count(sent.outcomes, "sent");
    result.failed += count(sent.outcomes, "retry", "address", "sender");
    result.unknown += count(sent.outcomes, "unknown");
    // After each batch: a sweep with much to do may outlast several of its schedules, and is no silence.
    await service.noteSweep();

    await emitEventsOrLog(container);
    // A throttled batch is smaller than `batchSize` though more is due, so any batch that claimed something is followed up.
    const heldBack = sent.wait_ms > 0;
    more = heldBack || sent.claimed > 0 || expired.claimed === batchSize;
    if (heldBack) {
      await lifetime.pause(Math.min(sent.wait_ms, Math.max(0, deadline - Date.now())));
    }
  }
  result.duration_ms = Date.now() - started;
  return result;
}
