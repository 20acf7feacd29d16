import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";

/**
 * As after an outage: the session was due some minutes ago, and no sweep ran. Its expiry is as if the caller had chosen
 * it, so that an event of the cart that is dealt with late does not move it.
 */
export async function makeOverdue(container: MedusaContainer, id: string, minutes = 1): Promise<void> {
  const expires_at = new Date(Date.now() - minutes * 60_000);
  await cartRecovery(container).updateCheckoutSessions({ id, expires_at, expires_at_explicit: true });
}
