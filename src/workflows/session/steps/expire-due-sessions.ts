import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import type { DeliveryOutcome } from "../../../domain/delivery/outcome";
import type { ClaimedSessionRow } from "../../../modules/cart-recovery/queries/claim-due-sessions";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import type { SettingsState } from "../../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../../cart-recovery-service";
import { type CartWithFacts, loadCartFacts } from "../../decision/load-cart-facts";
import { batchOrSingly } from "../../delivery/batch-or-singly";
import { type BatchInput, newClaim } from "../../delivery/claim";
import { composeAndSend } from "../../delivery/compose-and-send";
import { TELL_LEASE_SECONDS } from "../../events/tell";
import { tellExpired } from "../tell-expired";

export type ExpiredBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  outcomes: Outcome[];
  /** What became of the mails that were sent at once. */
  deliveries: DeliveryOutcome["kind"][];
};

export type ExpireInput = BatchInput & {
  /** Whether mails that are due at once are sent under the same claim; else they wait for a claim of their own. */
  send?: boolean;
};

/** Sending at once is for when nothing holds mails back: no throttle, and no pause. */
async function mayStillSend(service: CartRecoveryModuleService, { values }: SettingsState): Promise<boolean> {
  return (
    values.max_emails_per_minute === null &&
    !service.lifetime.isOver &&
    (await service.getDeliveryState()).paused_since === null
  );
}

/**
 * Claims due sessions, reads their carts, and expires and decides them in one transaction. Retrying or compensating is
 * not needed: what dies on the way, or cannot be decided, is due again when its lease has passed, and a mail that left cannot be
 * taken back.
 */
export const expireDueSessionsStep = createStep(
  { name: "cart-recovery-expire-due-sessions-step", maxRetries: 0 },
  async (input: ExpireInput, { container }) => {
    const service = cartRecovery(container);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const { claim_token, ...claim } = newClaim(service, input);
    const sessions = await service.claimDueSessions({ claim_token, ...claim });
    if (sessions.length === 0) {
      return new StepResponse<ExpiredBatch>({ claimed: 0, outcomes: [], deliveries: [] });
    }
    const settings = await service.getSettings();
    const send_lease_seconds = input.send && (await mayStillSend(service, settings)) ? claim.lease_seconds : null;
    const cartsBySession = new Map<string, CartWithFacts>();
    const expire = async (batch: readonly ClaimedSessionRow[]) => {
      const carts = await loadCartFacts(container, batch, settings.values);
      carts.forEach((cart, id) => cartsBySession.set(id, cart));
      return service.expireSessions({
        claim_token,
        sessions: batch.map((session) => ({ session, cart: carts.get(session.id) ?? null })),
        settings,
        send_lease_seconds,
        tell_lease_seconds: TELL_LEASE_SECONDS,
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
    const told = tellExpired(container, { decided, carts: cartsBySession, settings });
    const toSend = decided.flatMap((item) => (item.email ? [{ ...item, email: item.email }] : []));
    const deliveries =
      toSend.length > 0
        ? await composeAndSend(container, {
            claim_token,
            toSend,
            carts: cartsBySession,
            settings,
            proven: input.proven ?? false,
          })
        : [];
    await told;
    return new StepResponse<ExpiredBatch>({
      deliveries,
      claimed: sessions.length,
      outcomes: decided.map(({ decision }) => decision.outcome),
    });
  },
);
