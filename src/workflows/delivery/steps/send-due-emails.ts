import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import type { DeliveryOutcome } from "../../../domain/delivery/outcome";
import { cartRecovery } from "../../cart-recovery-service";
import { type BatchInput, newClaim } from "../claim";
import { composeAndSend } from "../compose-and-send";
import { lookAgain } from "../look-again";
import { openThrottle } from "../throttle";

export type SentBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  decisions: Outcome[];
  outcomes: DeliveryOutcome["kind"][];
  /** When mails are due that the throttle holds back: how long until one may leave. */
  wait_ms: number;
};

const NOTHING: SentBatch = { claimed: 0, decisions: [], outcomes: [], wait_ms: 0 };

/**
 * Claims due mails, decides each afresh, and hands the rest over. It is never retried as a whole and has nothing to
 * undo: a mail that left cannot be taken back, and each mail's row says how far it came.
 */
export const sendDueEmailsStep = createStep(
  { name: "cart-recovery-send-due-emails-step", maxRetries: 0 },
  async (input: BatchInput, { container }) => {
    const service = cartRecovery(container);
    if (service.lifetime.isOver) {
      return new StepResponse(NOTHING);
    }
    const settings = await service.getSettings();
    const next = newClaim(service, input);
    const throttle = await openThrottle(service, settings, next);
    if (throttle.granted === 0) {
      return new StepResponse({ ...NOTHING, wait_ms: throttle.wait_ms });
    }
    // After the throttle: a probe that is held back would be spent.
    const permission = await service.takeSendingPermission(next);
    const { claim_token } = next;
    const limit = permission === "probe" ? 1 : throttle.granted;
    const emails = permission === "wait" ? [] : await service.claimDueEmails({ ...next, limit });
    if (emails.length === 0) {
      await throttle.returnUnused(throttle.granted);
      return new StepResponse(NOTHING);
    }
    const { decided, carts, failed } = await lookAgain(container, { claim_token, emails, settings });
    const toSend = decided.filter(({ decision }) => decision.outcome === "send");
    const outcomes = await composeAndSend(container, {
      claim_token,
      toSend,
      carts,
      settings,
      proven: input.proven ?? false,
    });
    await throttle.returnUnused(throttle.granted - outcomes.filter((kind) => kind !== "refused").length);
    return new StepResponse<SentBatch>({
      wait_ms: 0,
      claimed: emails.length,
      decisions: decided.map(({ decision }) => decision.outcome),
      outcomes: [...failed, ...outcomes],
    });
  },
);
