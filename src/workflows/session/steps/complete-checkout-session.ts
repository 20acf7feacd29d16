import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cartRecovery } from "../../cart-recovery-service";
import { emitEventsSoon } from "../../events/emit-events";
import { refreshOrderRevenueWorkflow } from "../../statistics/refresh-order-revenue";
import { findCartOfOrder } from "../find-cart-of-order";
import { loadCarts } from "../load-carts";

export type PlacedOrder = { order_id: string };

/** Completes the session of an order's cart. Orders without a cart (drafts, imports) have none. Idempotent. */
export const completeCheckoutSessionStep = createStep(
  "cart-recovery-complete-checkout-session-step",
  async ({ order_id }: PlacedOrder, { container }) => {
    const service = cartRecovery(container);
    const link = await findCartOfOrder(container, order_id);
    if (!link) {
      return new StepResponse<string | null>(null);
    }
    const [settings, carts] = await Promise.all([service.getSettings(), loadCarts(container, [link.cart_id])]);
    const cart = carts.get(link.cart_id);
    if (!cart) {
      return new StepResponse<string | null>(null);
    }
    const at = link.placed_at;
    const session = await service.completeSession({ cart, order_id, at, settings: settings.values });
    emitEventsSoon(container);
    await service.noteConversions([order_id]);
    if (session?.recovered) {
      await refreshOrderRevenueWorkflow(container).run({ input: { order_ids: [order_id] } });
    }
    return new StepResponse(session?.id ?? null);
  },
);
