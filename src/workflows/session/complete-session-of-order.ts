import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../cart-recovery-service";
import { TELL_LEASE_SECONDS } from "../events/tell";
import { refreshOrderRevenueWorkflow } from "../statistics/refresh-order-revenue";
import { lookAtOrder } from "./look-at-order";
import { tellCompletedSoon } from "./tell-completed";

/**
 * Completes the session of an order's cart, and returns its id. Orders without a cart (drafts, imports) have none. Idempotent.
 */
export async function completeSessionOfOrder(container: MedusaContainer, order_id: string): Promise<string | null> {
  const look = await lookAtOrder(container, order_id);
  if (!look) {
    return null;
  }
  const service = cartRecovery(container);
  const { cart, placed_at, settings } = look;
  const { session, events } = await service.completeSession({
    cart,
    order_id,
    at: placed_at,
    settings: settings.values,
    tell_lease_seconds: TELL_LEASE_SECONDS,
  });
  if (session && events.length > 0) {
    tellCompletedSoon(container, { session, events, settings });
  }
  await service.noteConversions([order_id]);
  if (session?.recovered) {
    await refreshOrderRevenueWorkflow(container).run({ input: { order_ids: [order_id] } });
  }
  return session?.id ?? null;
}
