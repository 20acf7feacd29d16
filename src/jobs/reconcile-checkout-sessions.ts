import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { reconcile } from "../workflows/session/reconcile";

/** Repairs what lost events left undone. Says so in the log only when there was something to repair. */
export default async function reconcileCheckoutSessionsJob(container: MedusaContainer): Promise<void> {
  const { opened, completed, ended } = await reconcile(container, new Date());
  if (opened + completed + ended > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(
      `Cart recovery missed events and repaired its sessions: ${opened} opened, ${completed} completed by their order, ${ended} of deleted carts ended`,
    );
  }
}

export const config = {
  name: "cart-recovery-reconcile-checkout-sessions",
  schedule: { cron: "17 * * * *", concurrency: "forbid" },
};
