import type { MedusaContainer } from "@medusajs/framework/types";
import type { CartFacts } from "../../modules/cart-recovery/operations/judge-sessions";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import { findLaterOrders } from "../session/find-later-orders";
import { loadCarts, type LoadedCart } from "../session/load-carts";
import { loadCustomerGroups } from "./load-customer-groups";
import { loadProductTags } from "./load-product-tags";
import { loadStock } from "./load-stock";
import { loadTotals } from "./load-totals";

/** A cart with all that decisions ask of it. */
export type CartWithFacts = LoadedCart & CartFacts;

/** The cart may know more of its shopper than events have told the session. */
function shopperOf(session: SessionRow, cart: LoadedCart | undefined) {
  const { email, customer_id } = cart ?? session;
  return { id: session.id, opened_at: session.opened_at, email, customer_id };
}

/**
 * Reads all that the decisions of a batch ask of Medusa's own modules, by session: a fixed number of queries, whatever the
 * batch's size. What only a rule that is off would ask is not read. Sessions whose cart is gone are absent.
 */
export async function loadCartFacts(
  container: MedusaContainer,
  sessions: readonly SessionRow[],
  settings: RecoverySettingsValues,
): Promise<Map<string, CartWithFacts>> {
  const cartsById = await loadCarts(
    container,
    sessions.map(({ cart_id }) => cart_id),
  );
  const carts = [...cartsById.values()];
  const { stock_rule, minimum_total, excluded } = settings;
  const [ordered, stock, totals, groups, tags] = await Promise.all([
    findLaterOrders(
      container,
      sessions.map((session) => shopperOf(session, cartsById.get(session.cart_id))),
    ),
    stock_rule === "off" ? null : loadStock(container, carts),
    loadTotals(
      container,
      carts.filter(({ currency_code }) => Object.hasOwn(minimum_total, currency_code.toLowerCase())),
    ),
    loadCustomerGroups(container, excluded.customer_group_ids.length > 0 ? carts : []),
    loadProductTags(container, excluded.product_tag_ids.length > 0 ? carts : []),
  ]);
  return new Map(
    sessions.flatMap((session) => {
      const cart = cartsById.get(session.cart_id);
      if (!cart) {
        return [];
      }
      const facts: CartWithFacts = {
        ...cart,
        ordered_since: ordered.has(session.id),
        stock: stock?.get(cart.cart_id) ?? null,
        total: totals.get(cart.cart_id) ?? null,
        customer_group_ids: groups.get(cart.customer_id ?? "") ?? [],
        product_tag_ids: cart.items.flatMap(({ product_id }) => tags.get(product_id ?? "") ?? []),
      };
      return [[session.id, facts] as const];
    }),
  );
}
