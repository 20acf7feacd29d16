import type { MedusaContainer } from "@medusajs/framework/types";
import { promiseAll } from "@medusajs/framework/utils";
import type { Outcome } from "../../domain/decision/decision";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
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

async function sweepDue(container: MedusaContainer, input: BatchInput): Promise<SweepResult> {
  const started = Date.now();
  const service = cartRecovery(container);
  const { sweepBudgetSeconds, sweepConcurrency } = service.options;
  const result: SweepResult = {
    expired: 0,
    sent: 0,
    skipped: 0,
    postponed: 0,
    failed: 0,
    unknown: await service.markLostEmails(),
    duration_ms: 0,
  };
  await sendConfirmations(container);
  const deadline = started + sweepBudgetSeconds * 1000;
  const lane = { container, input, deadline, result };
  // The first batch goes alone: it finds out whether the mail server takes any mail, and whether there is more to do.
  if (await sweepBatch(lane)) {
    // Unlike `Promise.all` it waits for all of them when one fails, so that none works on with nobody to wait for it.
    await promiseAll(Array.from({ length: sweepConcurrency }, () => sweepOn(lane)));
  }
  result.duration_ms = Date.now() - started;
  return result;
}

type Lane = { container: MedusaContainer; input: BatchInput; deadline: number; result: SweepResult };

/**
 * One batch after the other. While the database works for one lane the process works for another, and none takes on more than
 * the mail server lets it get rid of.
 */
async function sweepOn(lane: Lane): Promise<void> {
  const { lifetime } = cartRecovery(lane.container);
  while (!lifetime.isOver && Date.now() < lane.deadline && (await sweepBatch(lane)));
}

/** Expires and sends what is due, up to a batch of each. Whether there may be more. */
async function sweepBatch({ container, input: { session_ids }, deadline, result }: Lane): Promise<boolean> {
  const service = cartRecovery(container);
  const addDecisions = (decisions: readonly Outcome[]) => {
    result.skipped += count(decisions, "skip");
    result.postponed += count(decisions, "postpone");
  };
  const addDeliveries = (outcomes: readonly DeliveryOutcome["kind"][]) => {
    result.sent += count(outcomes, "sent");
    result.failed += count(outcomes, "retry", "address", "sender");
    result.unknown += count(outcomes, "unknown");
  };
  const { result: expired } = await expireCheckoutSessionsWorkflow(container).run({
    input: { session_ids, send: true },
  });
  result.expired += expired.outcomes.length;
  addDecisions(expired.outcomes);
  addDeliveries(expired.deliveries);

  const { result: sent } = await sendRecoveryEmailsWorkflow(container).run({ input: { session_ids } });
  addDecisions(sent.decisions);
  addDeliveries(sent.outcomes);
  // After each batch: a sweep with much to do may outlast several of its schedules, and is no silence.
  await service.noteSweep();

  await emitEventsOrLog(container);
  // A throttled batch is smaller than `batchSize` though more is due, so any batch that claimed something is followed up.
  const heldBack = sent.wait_ms > 0;
  if (heldBack) {
    await service.lifetime.pause(Math.min(sent.wait_ms, Math.max(0, deadline - Date.now())));
  }
  return heldBack || sent.claimed > 0 || expired.claimed === service.options.batchSize;
}
