import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import type { DeliveryOutcome } from "../../../domain/delivery/outcome";
import { cartRecovery } from "../../cart-recovery-service";
import { loadCartFacts } from "../../decision/load-cart-facts";
import { type BatchInput, newClaim } from "../claim";
import { composeAndSend } from "../compose-and-send";
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
    const permission = await service.takeSendingPermission(new Date());
    if (permission === "wait" || service.lifetime.isOver) {
      return new StepResponse(NOTHING);
    }
    const settings = await service.getSettings();
    const next = { ...newClaim(service, input), ...(permission === "probe" && { limit: 1 }) };
    const throttle = await openThrottle(service, settings, next);
    if (throttle.granted === 0) {
      return new StepResponse({ ...NOTHING, wait_ms: throttle.wait_ms });
    }
    const claim = { ...next, limit: throttle.granted };
    const { claim_token } = claim;
    const emails = await service.claimDueEmails(claim);
    if (emails.length === 0) {
      await throttle.returnUnused(claim.limit);
      return new StepResponse(NOTHING);
    }
    const sessions = await service.listCheckoutSessions({
      id: emails.map(({ checkout_session_id }) => checkout_session_id),
    });
    const carts = await loadCartFacts(container, sessions, settings.values);
    const decided = await service.decideEmails({
      claim_token,
      emails: emails.map((email) => ({ email, cart: carts.get(email.checkout_session_id) ?? null })),
      settings,
      now: new Date(),
    });
    const toSend = decided.filter(({ decision }) => decision.outcome === "send");
    const outcomes = await composeAndSend(container, { claim_token, toSend, carts, settings });
    await throttle.returnUnused(claim.limit - outcomes.filter((kind) => kind !== "refused").length);
    return new StepResponse<SentBatch>({
      wait_ms: 0,
      claimed: emails.length,
      decisions: decided.map(({ decision }) => decision.outcome),
      outcomes,
    });
  },
);
