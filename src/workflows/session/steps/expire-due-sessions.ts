import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import { cartRecovery } from "../../cart-recovery-service";
import { type BatchInput, newClaim } from "../../delivery/claim";
import { findLaterOrders } from "../find-later-orders";
import { loadCarts, type LoadedCart } from "../load-carts";

export type ExpiredBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  outcomes: Outcome[];
};

/** The cart may know more of its shopper than events have told the session. */
function shopperOf(cart: LoadedCart | undefined): Partial<Pick<LoadedCart, "email" | "customer_id">> {
  return cart ? { email: cart.email, customer_id: cart.customer_id } : {};
}

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
    const [settings, carts] = await Promise.all([
      service.getSettings(),
      loadCarts(
        container,
        sessions.map(({ cart_id }) => cart_id),
      ),
    ]);
    const ordered = await findLaterOrders(
      container,
      sessions.map((session) => ({ ...session, ...shopperOf(carts.get(session.cart_id)) })),
    );
    const decided = await service.expireSessions({
      claim_token: claim.claim_token,
      sessions: sessions.map((session) => {
        const cart = carts.get(session.cart_id);
        return { session, cart: cart ? { ...cart, ordered_since: ordered.has(session.id) } : null };
      }),
      settings,
      now: new Date(),
    });
    return new StepResponse<ExpiredBatch>({
      claimed: sessions.length,
      outcomes: decided.map(({ decision }) => decision.outcome),
    });
  },
);
