import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isVisit, type PageRequest } from "../../domain/statistics/visit";
import { cartRecovery } from "../cart-recovery-service";

/** Counts that a shopper opened the link of a session. The page does not fail because it could not be counted. */
export async function noteVisit(container: MedusaContainer, session_id: string, request: PageRequest): Promise<void> {
  if (!isVisit(request)) {
    return;
  }
  try {
    await cartRecovery(container).noteVisit({ session_id, at: new Date() });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(
      `The visit through the link of checkout session ${session_id} could not be counted`,
      error instanceof Error ? error : undefined,
    );
  }
}
