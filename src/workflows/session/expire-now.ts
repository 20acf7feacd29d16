import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { cartRecovery } from "../cart-recovery-service";
import { sendRecoveryEmailsWorkflow } from "../delivery/send-recovery-emails";
import { emitEventsSoon } from "../events/emit-events";
import { expireCheckoutSessionsWorkflow } from "./expire-checkout-sessions";

/**
 * Expires one open session by hand. It is decided before this returns; the mail, if any, is on its way at once, but not
 * waited for. If the process dies on the way, the next sweep goes on where it stopped.
 * @throws NOT_FOUND, or NOT_ALLOWED when the session is not open.
 */
export async function expireNow(container: MedusaContainer, id: string): Promise<void> {
  const service = cartRecovery(container);
  const due = await service.makeSessionDue(id);
  if (!due) {
    const session = await service.retrieveCheckoutSession(id);
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Only an open checkout session can be expired; this one is ${session.status}`,
    );
  }
  const input = { session_ids: [id] };
  await expireCheckoutSessionsWorkflow(container).run({ input });
  emitEventsSoon(container);
  void service.lifetime
    .run(() => sendRecoveryEmailsWorkflow(container).run({ input }))
    .then(() => emitEventsSoon(container))
    .catch((error: unknown) => {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(`Sending after expiring checkout session ${id} failed`, error instanceof Error ? error : undefined);
    });
}
