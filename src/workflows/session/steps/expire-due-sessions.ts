import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import type { SessionRow } from "../../../modules/cart-recovery/rows";
import { cartRecovery } from "../../cart-recovery-service";
import { loadCartFacts } from "../../decision/load-cart-facts";
import { batchOrSingly } from "../../delivery/batch-or-singly";
import { type BatchInput, newClaim } from "../../delivery/claim";

export type ExpiredBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  outcomes: Outcome[];
};

/**
 * Claims due sessions, reads their carts, and expires and decides them in one transaction. Retrying or compensating is
 * not needed: what dies on the way, or cannot be decided, is due again when its lease has passed.
 */
export const expireDueSessionsStep = createStep(
  "cart-recovery-expire-due-sessions-step",
  async (input: BatchInput, { container }) => {
    const service = cartRecovery(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const { claim_token, ...claim } = newClaim(service, input);
    const sessions = await service.claimDueSessions({ claim_token, ...claim });
    if (sessions.length === 0) {
      return new StepResponse<ExpiredBatch>({ claimed: 0, outcomes: [] });
    }
    const settings = await service.getSettings();
    const expire = async (batch: readonly SessionRow[]) => {
      const carts = await loadCartFacts(container, batch, settings.values);
      return service.expireSessions({
        claim_token,
        sessions: batch.map((session) => ({ session, cart: carts.get(session.id) ?? null })),
        settings,
        now: new Date(),
      });
    };
    const decided = await batchOrSingly(sessions, expire, {
      assertHealthy: () => service.getSettings(),
      onFailed: ({ id }, error) => {
        logger.error(`Checkout session ${id} could not be decided`, error instanceof Error ? error : undefined);
        return Promise.resolve();
      },
    });
    return new StepResponse<ExpiredBatch>({
      claimed: sessions.length,
      outcomes: decided.map(({ decision }) => decision.outcome),
    });
  },
);
