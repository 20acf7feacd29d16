import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isVisit, type PageRequest } from "../../domain/statistics/visit";
import { cartRecovery } from "../cart-recovery-service";

/** Counts that a shopper opened the page of a session's link. */
export async function noteVisit(container: MedusaContainer, session_id: string, request: PageRequest): Promise<void> {
  if (isVisit(request)) {
    await count(container, session_id);
  }
}

/**
 * Counts that a shopper pressed the button of a session's link, whatever came of it: who presses has the page before them,
 * also when that is the storefront's own, of which the plugin sees no GET (ADR 53).
 */
export async function notePress(container: MedusaContainer, session_id: string): Promise<void> {
  await count(container, session_id);
}

/** No answer fails because it could not be counted. */
async function count(container: MedusaContainer, session_id: string): Promise<void> {
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
