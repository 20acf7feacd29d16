import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { refreshOrderRevenueWorkflow } from "../workflows/statistics/refresh-order-revenue";

const paymentsSchema = z.array(
  z.object({
    payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
  }),
);

/** A refund lowers what a recovered order brings; see `order-changed`. */
export default async function paymentRefunded({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "payment",
      fields: ["payment_collection.order.id"],
      filters: { id: event.data.id },
    });
    const order_ids = paymentsSchema
      .parse(data)
      .flatMap(({ payment_collection }) => payment_collection?.order?.id ?? []);
    await refreshOrderRevenueWorkflow(container).run({ input: { order_ids } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Cart recovery could not read what was refunded by payment ${event.data.id}`, error as Error);
  }
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "cart-recovery-payment-refunded" },
};
