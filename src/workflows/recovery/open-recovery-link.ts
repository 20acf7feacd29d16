import type { MedusaContainer } from "@medusajs/framework/types";
import { planRestore, type RestorePlan } from "../../domain/recovery/plan-restore";
import { verifyToken } from "../../domain/recovery/token";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { tokenSecrets } from "../delivery/compose";
import { loadCarts, type LoadedCart } from "../session/load-carts";
import { loadOffers } from "./load-offers";

/** What a genuine recovery link leads to. */
export type RecoveryLink =
  /** The order was placed already, from this cart or from a restored one. */
  | { kind: "ordered" }
  /** A restored cart is open already. */
  | { kind: "restored"; source: SessionRow; restored: SessionRow; cart: LoadedCart; plan: RestorePlan }
  /** Nothing of the cart can be bought any more. */
  | { kind: "sold_out"; plan: RestorePlan }
  | { kind: "restorable"; source: SessionRow; cart: LoadedCart; plan: RestorePlan };

/** The newest restored session that is open or completed, if there is one. */
async function findRestored(container: MedusaContainer, source_id: string): Promise<SessionRow | undefined> {
  const [restored] = await cartRecovery(container).listCheckoutSessions(
    { recovered_from: source_id, status: ["open", "completed"] },
    { order: { opened_at: "DESC" }, take: 1 },
  );
  return restored;
}

/**
 * Looks behind a recovery link without changing anything. Null for every token that is not genuine, current and of this
 * purpose, and for one whose session or cart is gone: the caller answers all of these alike.
 */
export async function openRecoveryLink(
  container: MedusaContainer,
  token: string,
  now: Date,
): Promise<RecoveryLink | null> {
  const service = cartRecovery(container);
  const claims = verifyToken("recovery", token, tokenSecrets(service.options), now);
  const [source] = claims ? await service.listCheckoutSessions({ id: claims.subject }) : [];
  if (source?.erased_at !== null) {
    return null;
  }
  const restored = await findRestored(container, source.id);
  if (source.status === "completed" || restored?.status === "completed") {
    return { kind: "ordered" };
  }
  const carts = await loadCarts(container, [source.cart_id]);
  const cart = carts.get(source.cart_id);
  if (!cart) {
    return null;
  }
  const plan = planRestore(
    cart.items.map(({ product_title, ...item }) => ({ ...item, title: product_title })),
    await loadOffers(container, cart),
  );
  if (restored) {
    return { kind: "restored", source, restored, cart, plan };
  }
  return plan.items.length === 0 ? { kind: "sold_out", plan } : { kind: "restorable", source, cart, plan };
}
