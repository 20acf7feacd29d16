import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../domain/consent/email-address";
import { cartRecovery } from "../cart-recovery-service";
import { eraseAddressWorkflow } from "./erase-address";

/**
 * Erases the addresses of a deleted customer: their own, which Medusa's deletion leaves in the hidden row, and those of
 * their sessions. An address that another customer still has is left alone: Medusa keeps guests and accounts with the same
 * address apart, and deleting the one is no wish of the other.
 */
export async function eraseDeletedCustomer(container: MedusaContainer, customer_id: string): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER);
  const [deleted, sessions] = await Promise.all([
    customers.listCustomers({ id: customer_id }, { withDeleted: true, select: ["id", "email"] }),
    cartRecovery(container).listCheckoutSessions({ customer_id }, { select: ["id", "email_key"], take: null }),
  ]);
  const addresses = new Set(
    [...deleted.map(({ email }) => normaliseEmail(email)), ...sessions.map(({ email_key }) => email_key)].flatMap(
      (email) => email ?? [],
    ),
  );
  for (const email of addresses) {
    const others = await customers.listCustomers({ email }, { select: ["id"], take: 1 });
    if (others.length === 0) {
      await eraseAddressWorkflow(container).run({ input: { email, actor: null, at: new Date().toISOString() } });
    }
  }
}
