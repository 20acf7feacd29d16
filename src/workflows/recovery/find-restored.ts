import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { namesShopper } from "../../domain/recovery/personal-cart";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";

const address = z.record(z.string(), z.unknown()).nullish();

const cartsSchema = z.array(
  z.object({
    email: z.string().nullish(),
    customer_id: z.string().nullish(),
    completed_at: z.unknown(),
    shipping_address: address,
    billing_address: address,
  }),
);

type Restored =
  /** A restored cart was bought. */
  | { kind: "ordered" }
  /** The link leads to this cart. */
  | { kind: "open"; session: SessionRow }
  /** There is none to lead to. `closed` is one that is open and not to be led to any more. */
  | { kind: "none"; closed: string | null };

/**
 * What came of a session's link so far.
 *
 * @param customer_id who is logged in where the link is used; a cart of their own is shown to them.
 */
export async function findRestored(
  container: MedusaContainer,
  source_id: string,
  customer_id: string | null,
): Promise<Restored> {
  const sessions = await cartRecovery(container).listCheckoutSessions(
    { recovered_from: source_id, status: ["open", "completed"] },
    { order: { opened_at: "DESC" } },
  );
  if (sessions.some(({ status }) => status === "completed")) {
    return { kind: "ordered" };
  }
  const session = sessions.find(({ link_closed }) => !link_closed);
  if (!session) {
    return { kind: "none", closed: null };
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["email", "customer_id", "completed_at", "shipping_address.*", "billing_address.*"],
    filters: { id: session.cart_id },
  });
  const [cart] = cartsSchema.parse(data);
  if (cart?.completed_at) {
    return { kind: "ordered" };
  }
  const held = cart && {
    email: cart.email ?? null,
    customer_id: cart.customer_id ?? null,
    addresses: [cart.shipping_address, cart.billing_address],
  };
  const isTheirs = customer_id !== null && held?.customer_id === customer_id;
  return held && (isTheirs || !namesShopper(held)) ? { kind: "open", session } : { kind: "none", closed: session.id };
}
