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
  const lane: Lane = { container, input, deadline, result, proven: false, look_at: 0 };
  // The first batch goes alone: it finds out whether the mail server takes any mail, and whether there is more to do.
  if (await sweepBatch(lane)) {
    // Unlike `Promise.all` it waits for all of them when one fails, so that none works on with nobody to wait for it.
    await promiseAll(Array.from({ length: sweepConcurrency }, () => sweepOn(lane)));
  }
  // What was not told within the last batches, was left by a process that died, or while the bus was away.
  await emitEventsOrLog(container);
  result.duration_ms = Date.now() - started;
  return result;
}

/** How often a sweep that has much to expire looks for mails that wait, once there were none. */
const LOOK_EVERY_MS = 1_000;

/** What all lanes of a sweep share. */
type Lane = {
  container: MedusaContainer;
  input: BatchInput;
  deadline: number;
  result: SweepResult;
  /** Whether the mail server took the whole of the last batch. */
  proven: boolean;
  /** When waiting mails are looked for again, while there are sessions to expire. */
  look_at: number;
};

/**
 * One batch after the other. While the database works for one lane the process works for another, and none takes on more than
 * the mail server lets it get rid of.
 */
async function sweepOn(lane: Lane): Promise<void> {
  const { lifetime } = cartRecovery(lane.container);
  while (!lifetime.isOver && Date.now() < lane.deadline && (await sweepBatch(lane)));
}

/** Whether these say that the mail server takes whatever it is given; null when they say nothing. */
function provenBy(outcomes: readonly DeliveryOutcome["kind"][]): boolean | null {
  return outcomes.length === 0
    ? null
    : outcomes.includes("sent") && count(outcomes, "retry", "sender", "unknown") === 0;
}

/** Expires and sends what is due, up to a batch of each. Whether there may be more. */
async function sweepBatch(lane: Lane): Promise<boolean> {
  const { container, deadline, result } = lane;
  const { session_ids } = lane.input;
  const service = cartRecovery(container);
  const add = (decisions: readonly Outcome[], outcomes: readonly DeliveryOutcome["kind"][]) => {
    result.skipped += count(decisions, "skip");
    result.postponed += count(decisions, "postpone");
    result.sent += count(outcomes, "sent");
    result.failed += count(outcomes, "retry", "address", "sender");
    result.unknown += count(outcomes, "unknown");
    lane.proven = provenBy(outcomes) ?? lane.proven;
  };
  const { result: expired } = await expireCheckoutSessionsWorkflow(container).run({
    input: { session_ids, proven: lane.proven, send: true },
  });
  result.expired += expired.outcomes.length;
  add(expired.outcomes, expired.deliveries);
  const mayGoOn = expired.claimed === service.options.batchSize;
  if (mayGoOn && Date.now() < lane.look_at) {
    return true;
  }

  const { result: sent } = await sendRecoveryEmailsWorkflow(container).run({
    input: { session_ids, proven: lane.proven },
  });
  add(sent.decisions, sent.outcomes);
  // Meanwhile, too: a sweep with much to do may outlast several of its schedules, and is no silence.
  await service.noteSweep();
  await emitEventsOrLog(container);

  // A throttled batch is smaller than `batchSize` though more is due, so any batch that claimed something is followed up.
  const heldBack = sent.wait_ms > 0;
  if (heldBack) {
    await service.lifetime.pause(Math.min(sent.wait_ms, Math.max(0, deadline - Date.now())));
  } else if (sent.claimed === 0) {
    lane.look_at = Date.now() + LOOK_EVERY_MS;
  }
  return heldBack || sent.claimed > 0 || mayGoOn;
}
