import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { eventTime } from "../workflows/session/event-time";
import { findCartOfPayment } from "../workflows/session/find-cart-of-payment";
import { noteActivity } from "../workflows/session/note-activity";

/** Choosing or changing a way to pay is activity of the cart it belongs to; see `cart-changed`. */
export default async function paymentSessionChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    const cart_id = await findCartOfPayment(container, event.data.id);
    if (cart_id !== null) {
      await noteActivity({ container, cart_id, at: eventTime(event) });
    }
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Cart recovery could not record payment session ${event.data.id}`, error as Error);
  }
}

export const config: SubscriberConfig = {
  event: ["payment.payment-session.created", "payment.payment-session.updated"],
  context: { subscriberId: "cart-recovery-payment-session-changed" },
};
