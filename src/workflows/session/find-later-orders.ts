import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../domain/consent/email-address";

export type ShopperOfSession = {
  id: string;
  email: string | null;
  customer_id: string | null;
  opened_at: Date;
};

const ordersSchema = z.array(
  z.object({ email: z.string().nullish(), customer_id: z.string().nullish(), created_at: z.coerce.date() }),
);

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
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["email", "customer_id", "created_at"],
    filters: {
      $or: [{ email: emails }, { customer_id: customer_ids }],
      created_at: { $gt: new Date(Math.min(...sessions.map(({ opened_at }) => opened_at.getTime()))) },
    },
  });
  const orders = ordersSchema.parse(data);
  const isLater = (session: ShopperOfSession) =>
    orders.some((order) => {
      const email = normaliseEmail(order.email);
      const sameEmail = email !== null && email === normaliseEmail(session.email);
      const sameCustomer = Boolean(order.customer_id) && order.customer_id === session.customer_id;
      return (sameEmail || sameCustomer) && order.created_at > session.opened_at;
    });
  return new Set(sessions.filter(isLater).map(({ id }) => id));
}
