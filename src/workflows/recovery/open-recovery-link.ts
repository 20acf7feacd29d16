import type { MedusaContainer } from "@medusajs/framework/types";
import { chooseLanguage, type Language } from "../../domain/consent/locale";
import { type OfferedItem, planRestore, type RestorePlan } from "../../domain/recovery/plan-restore";
import { verifyToken } from "../../domain/recovery/token";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { tokenSecrets } from "../delivery/compose";
import { loadCarts, type LoadedCart } from "../session/load-carts";
import { findRestored } from "./find-restored";
import { isStillSold } from "./is-still-sold";
import { loadOfferedItems } from "./load-offered-items";
import { loadRestoreCodes, type RestoreCodes } from "./load-restore-codes";

/** What is shown of a cart that a link can restore, or has restored. */
type LinkedCart = {
  source: SessionRow;
  cart: LoadedCart;
  /** The cart's lines as they could be had now. */
  items: OfferedItem[];
  codes: RestoreCodes;
  plan: RestorePlan;
};

/** What a genuine recovery link leads to. */
export type RecoveryLink = {
  language: Language;
  /** The session that the link is about. */
  source_id: string;
} & (
  | {
      /**
       * The order was placed already, from this cart or from a restored one; nothing of the cart can be bought any more; or
       * the store sells no longer where the cart was made.
       */
      kind: "ordered" | "sold_out" | "not_sold";
    }
  /** A restored cart is open already. */
  | ({ kind: "restored"; restored: SessionRow } & LinkedCart)
  | ({
      kind: "restorable";
      /** The session of an open restored cart that the link is not to lead to any more. */
      closed: string | null;
    } & LinkedCart)
);

/**
 * Looks behind a recovery link without changing anything. Null for every token that is not genuine, current and of this
 * purpose, and for one whose session or cart is gone: the caller answers all of these alike.
 *
 * @param customer_id who is logged in where the link is used, if anybody.
 */
export async function openRecoveryLink(
  container: MedusaContainer,
  token: string,
  { now, customer_id = null }: { now: Date; customer_id?: string | null },
): Promise<RecoveryLink | null> {
  const service = cartRecovery(container);
  const claims = verifyToken("recovery", token, tokenSecrets(service.options), now);
  const [source] = claims ? await service.listCheckoutSessions({ id: claims.subject }) : [];
  if (source?.erased_at !== null) {
    return null;
  }
  const [carts, restored] = await Promise.all([
    loadCarts(container, [source.cart_id]),
    findRestored(container, source.id, customer_id),
  ]);
  const cart = carts.get(source.cart_id);
  const language = chooseLanguage({ locale: cart?.locale ?? source.locale, country_code: cart?.country_code });
  const about = { language, source_id: source.id };
  const ordered = source.status === "completed" || source.recovered || cart?.completed === true;
  if (ordered || restored.kind === "ordered") {
    return { kind: "ordered", ...about };
  }
  if (!cart) {
    return null;
  }
  const [items, codes] = await Promise.all([
    loadOfferedItems(container, cart),
    loadRestoreCodes(container, source, now),
  ]);
  const plan = planRestore(items);
  const linked = { ...about, source, cart, items, codes, plan };
  if (restored.kind === "open") {
    return { kind: "restored", restored: restored.session, ...linked };
  }
  if (!(await isStillSold(container, cart))) {
    return { kind: "not_sold", ...about };
  }
  return plan.items.length === 0
    ? { kind: "sold_out", ...about }
    : { kind: "restorable", closed: restored.closed, ...linked };
}
