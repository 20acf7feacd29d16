import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CartWorkflowEvents, ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { eventTime } from "../workflows/session/event-time";
import { noteActivity } from "../workflows/session/note-activity";

/**
 * Each of these is a sign of life of a cart. The event only says which cart: what it looks like is read afresh, so late,
 * double and reordered events do no harm. A failure is logged and never reaches the shopper (DESIGN invariant 5).
 */
export default async function cartChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await noteActivity({ container, cart_id: event.data.id, at: eventTime(event) });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Cart recovery could not record activity of cart ${event.data.id}`, error as Error);
  }
}

export const config: SubscriberConfig = {
  event: [
    CartWorkflowEvents.CREATED,
    CartWorkflowEvents.UPDATED,
    CartWorkflowEvents.CUSTOMER_UPDATED,
    CartWorkflowEvents.REGION_UPDATED,
    CartWorkflowEvents.CUSTOMER_TRANSFERRED,
  ],
  context: { subscriberId: "cart-recovery-cart-changed" },
};
