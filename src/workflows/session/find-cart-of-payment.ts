import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { byStatement, rowsOf } from "../by-statement";

const cartsSchema = z.array(z.object({ cart_id: z.string() }));

const SELECT_CART = `
  SELECT link.cart_id
  FROM payment_session AS session
  JOIN cart_payment_collection AS link
    ON link.payment_collection_id = session.payment_collection_id AND link.deleted_at IS NULL
  WHERE session.id = :payment_session_id AND session.deleted_at IS NULL`;

const collectionsSchema = z.array(z.object({ cart: z.object({ id: z.string() }).nullish() }));

/** By one statement on Medusa's tables. */
export async function findCartOfPaymentByStatement(
  container: MedusaContainer,
  payment_session_id: string,
): Promise<string | null> {
  const rows = cartsSchema.parse(await rowsOf(container, SELECT_CART, { payment_session_id }));
  return rows[0]?.cart_id ?? null;
}

/** By `query.graph`. */
export async function findCartOfPaymentByGraph(
  container: MedusaContainer,
  payment_session_id: string,
): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_collection",
    fields: ["cart.id"],
    filters: { payment_sessions: { id: payment_session_id } },
  });
  return collectionsSchema.parse(data)[0]?.cart?.id ?? null;
}

/** The cart that a payment session is for; null when it is for none. */
export function findCartOfPayment(container: MedusaContainer, payment_session_id: string): Promise<string | null> {
  return byStatement(container, {
    what: "payment sessions",
    byStatement: () => findCartOfPaymentByStatement(container, payment_session_id),
    byGraph: () => findCartOfPaymentByGraph(container, payment_session_id),
  });
}
