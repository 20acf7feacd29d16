import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { pruneHistory } from "../workflows/session/prune-history";

/** Once a night deletes what the merchant does not want to keep any longer. Running on several instances is harmless. */
export default async function pruneRecoveryHistoryJob(container: MedusaContainer): Promise<void> {
  const { sessions, confirmations, notifications, promotions } = await pruneHistory(container, new Date());
  if (sessions + confirmations + notifications + promotions > 0) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.info(
      `Cart recovery deleted what is past its retention: ${sessions} checkout sessions, ${confirmations} confirmation emails, ${notifications} notifications; and ${promotions} single-use codes that ended unused`,
    );
  }
}

export const config = {
  name: "cart-recovery-prune-history",
  schedule: { cron: "43 3 * * *", concurrency: "forbid" },
};
