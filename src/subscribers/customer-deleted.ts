import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys, CustomerWorkflowEvents } from "@medusajs/framework/utils";
import { eraseDeletedCustomer } from "../workflows/consent/erase-deleted-customer";

/** Whoever deletes a customer in Medusa wants them gone here, too. What could not be erased is logged, to be done by hand. */
export default async function customerDeleted({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await eraseDeletedCustomer(container, event.data.id);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(
      `Cart recovery could not erase the address of the deleted customer ${event.data.id}: erase it by hand`,
      error instanceof Error ? error : undefined,
    );
  }
}

export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.DELETED,
  context: { subscriberId: "cart-recovery-customer-deleted" },
};
