import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { completeSessionOfOrder } from "../workflows/session/complete-session-of-order";

/** An order completes its cart's session, cancels its mails, and marks a restored cart's as recovered. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await completeSessionOfOrder(container, event.data.id);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Cart recovery could not complete the session of order ${event.data.id}`, error as Error);
  }
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "cart-recovery-order-placed" },
};
