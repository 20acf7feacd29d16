import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { eventTime } from "../workflows/session/event-time";
import { noteActivity } from "../workflows/session/note-activity";

const collectionsSchema = z.array(z.object({ cart: z.object({ id: z.string() }).nullish() }));

/** Choosing or changing a way to pay is activity of the cart it belongs to; see `cart-changed`. */
export default async function paymentSessionChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "payment_collection",
      fields: ["cart.id"],
      filters: { payment_sessions: { id: event.data.id } },
    });
    const cart_id = collectionsSchema.parse(data)[0]?.cart?.id;
    if (cart_id) {
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
