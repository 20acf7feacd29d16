import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import { cartRecovery } from "../../cart-recovery-service";
import { loadCartFacts } from "../../decision/load-cart-facts";
import { type BatchInput, newClaim } from "../../delivery/claim";

export type ExpiredBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  outcomes: Outcome[];
};

/**
 * Claims due sessions, reads their carts, and expires and decides them in one transaction. Retrying or compensating is
 * not needed: what dies on the way is due again when its lease has passed.
 */
export const expireDueSessionsStep = createStep(
  "cart-recovery-expire-due-sessions-step",
  async (input: BatchInput, { container }) => {
    const service = cartRecovery(container);
    const claim = newClaim(service, input);
    const sessions = await service.claimDueSessions(claim);
    if (sessions.length === 0) {
      return new StepResponse<ExpiredBatch>({ claimed: 0, outcomes: [] });
    }
    const settings = await service.getSettings();
    const carts = await loadCartFacts(container, sessions, settings.values);
    const decided = await service.expireSessions({
      claim_token: claim.claim_token,
      sessions: sessions.map((session) => ({ session, cart: carts.get(session.id) ?? null })),
      settings,
      now: new Date(),
    });
    return new StepResponse<ExpiredBatch>({
      claimed: sessions.length,
      outcomes: decided.map(({ decision }) => decision.outcome),
    });
  },
);
