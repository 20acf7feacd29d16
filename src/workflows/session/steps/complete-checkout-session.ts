import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { cartRecovery } from "../../cart-recovery-service";
import { emitEventsSoon } from "../../events/emit-events";
import { refreshOrderRevenueWorkflow } from "../../statistics/refresh-order-revenue";
import { loadCarts } from "../load-carts";

const linksSchema = z.array(
  z.object({ cart_id: z.string(), order: z.object({ created_at: z.coerce.date() }).nullish() }),
);

export type PlacedOrder = { order_id: string };

/** Completes the session of an order's cart. Orders without a cart (drafts, imports) have none. Idempotent. */
export const completeCheckoutSessionStep = createStep(
  "cart-recovery-complete-checkout-session-step",
  async ({ order_id }: PlacedOrder, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const service = cartRecovery(container);
    const { data } = await query.graph({
      entity: "order_cart",
      fields: ["cart_id", "order.created_at"],
      filters: { order_id },
    });
    const [link] = linksSchema.parse(data);
    if (!link) {
      return new StepResponse<string | null>(null);
    }
    const [settings, carts] = await Promise.all([service.getSettings(), loadCarts(container, [link.cart_id])]);
    const cart = carts.get(link.cart_id);
    if (!cart) {
      return new StepResponse<string | null>(null);
    }
    const at = link.order?.created_at ?? new Date();
    const session = await service.completeSession({ cart, order_id, at, settings: settings.values });
    emitEventsSoon(container);
    await service.noteConversions([order_id]);
    if (session?.recovered) {
      await refreshOrderRevenueWorkflow(container).run({ input: { order_ids: [order_id] } });
    }
    return new StepResponse(session?.id ?? null);
  },
);
