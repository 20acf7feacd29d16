import type { MedusaContainer } from "@medusajs/framework/types";
import { normaliseEmail } from "../../domain/consent/email-address";
import { readOrderRows } from "./read-order-rows";

export type ShopperOfSession = {
  id: string;
  email: string | null;
  customer_id: string | null;
  opened_at: Date;
};

/** The addresses as they may stand in an order: as typed, and folded as Medusa's carts fold them. */
function spellings(email: string | null): string[] {
  const key = normaliseEmail(email);
  return email === null || key === null ? [] : [...new Set([email.trim(), key])];
}

/**
 * The sessions whose shopper placed any order after they opened, by address or customer, guests too, and also orders that
 * no session knows of. One query for the batch.
 */
export async function findLaterOrders(
  container: MedusaContainer,
  sessions: readonly ShopperOfSession[],
): Promise<Set<string>> {
  const emails = [...new Set(sessions.flatMap(({ email }) => spellings(email)))];
  const customer_ids = [...new Set(sessions.flatMap(({ customer_id }) => customer_id ?? []))];
  if (emails.length + customer_ids.length === 0) {
    return new Set();
  }
  const since = new Date(Math.min(...sessions.map(({ opened_at }) => opened_at.getTime())));
  const orders = await readOrderRows(container, { emails, customer_ids, since });
  const isLater = (session: ShopperOfSession) =>
    orders.some((order) => {
      const email = normaliseEmail(order.email);
      const sameEmail = email !== null && email === normaliseEmail(session.email);
      const sameCustomer = Boolean(order.customer_id) && order.customer_id === session.customer_id;
      return (sameEmail || sameCustomer) && order.created_at > session.opened_at;
    });
  return new Set(sessions.filter(isLater).map(({ id }) => id));
}
