import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import type { OrderRevenue } from "../../modules/cart-recovery/queries/order-revenue";
import { cartRecovery } from "../cart-recovery-service";

const ordersSchema = z.array(
  z.object({
    id: z.string(),
    status: z.string(),
    canceled_at: z.coerce.date().nullish(),
    summary: z.object({ current_order_total: z.coerce.number() }).nullish(),
  }),
);

/**
 * What these orders bring now, by Medusa's own summary: it knows edits, returns and refunds. One query for all. An order that
 * is gone brings as much as a canceled one.
 */
async function loadOrderRevenue(
  container: MedusaContainer,
  order_ids: readonly string[],
  now: Date,
): Promise<OrderRevenue[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "canceled_at", "summary.*"],
    filters: { id: [...order_ids] },
  });
  const orders = new Map(ordersSchema.parse(data).map((order) => [order.id, order]));
  return order_ids.map((order_id) => {
    const order = orders.get(order_id);
    return order && order.status !== "canceled"
      ? { order_id, revenue: Math.max(0, order.summary?.current_order_total ?? 0), canceled_at: null }
      : { order_id, revenue: 0, canceled_at: order?.canceled_at ?? now };
  });
}

export type RefreshOrderRevenueInput = { order_ids: string[] };

const refreshOrderRevenueStep = createStep(
  "cart-recovery-refresh-order-revenue-step",
  async ({ order_ids }: RefreshOrderRevenueInput, { container }) => {
    const service = cartRecovery(container);
    // Before the orders are read: what somebody else reads later is newer.
    const read_at = new Date();
    const recovered = await service.findRecoveredOrders(order_ids);
    if (recovered.length > 0) {
      await service.saveOrderRevenue({ orders: await loadOrderRevenue(container, recovered, read_at), read_at });
    }
    return new StepResponse(recovered.length);
  },
);

/**
 * Reads what recovered orders bring now, after whatever happened to them, and keeps it for the statistics. Orders that were
 * not recovered are left alone. Idempotent: late, double and reordered events lead to the same end.
 */
export const refreshOrderRevenueWorkflow = createWorkflow(
  "cart-recovery-refresh-order-revenue",
  (input: RefreshOrderRevenueInput) => new WorkflowResponse(refreshOrderRevenueStep(input)),
);
