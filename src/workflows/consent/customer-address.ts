import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../domain/consent/email-address";

/**
 * The normalised address of a customer.
 * @throws NOT_FOUND when there is no such customer, INVALID_DATA when they have no address.
 */
export async function customerAddress(container: MedusaContainer, id: string): Promise<string> {
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(id, { select: ["id", "email"] });
  const email = normaliseEmail(customer.email);
  if (email === null) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This customer has no email address");
  }
  return email;
}
