import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys, OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { refreshOrderRevenueWorkflow } from "../workflows/statistics/refresh-order-revenue";

type OrderEvent = { id: string } | { order_id: string };

/**
 * Each of these may change what a recovered order brings. The event only says which order: what it brings is read afresh,
 * so late, double and reordered events do no harm; a lost one is made up for within a day (`reconcile`).
 */
export default async function orderChanged({ event, container }: SubscriberArgs<OrderEvent>): Promise<void> {
  const order_id = "order_id" in event.data ? event.data.order_id : event.data.id;
  try {
    await refreshOrderRevenueWorkflow(container).run({ input: { order_ids: [order_id] } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Cart recovery could not read what order ${order_id} brings`, error as Error);
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "cart-recovery-order-changed" },
};
