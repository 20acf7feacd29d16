import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createCartWorkflow, transferCartCustomerWorkflow } from "@medusajs/medusa/core-flows";
import type { Language } from "../../domain/consent/locale";
import {
  type CartChange,
  lapsedCodes,
  type OfferedItem,
  planRestore,
  type RestorePlan,
  withRestoredPrices,
} from "../../domain/recovery/plan-restore";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { loadCarts, type LoadedCart } from "../session/load-carts";
import { notePress } from "../statistics/note-visit";
import { loadCodesOfCart, type RestoreCodes } from "./load-restore-codes";
import { openRecoveryLink, type RecoveryLink } from "./open-recovery-link";

type RestoreCartInput = {
  source_id: string;
  /** The session of an open restored cart that the link is not to lead to any more. */
  closed: string | null;
  cart: LoadedCart;
  items: OfferedItem[];
  codes: RestoreCodes;
  plan: RestorePlan;
};

type OpenRestoredSessionInput = Omit<RestoreCartInput, "cart"> & { cart_id: string };

/** What became different, by the cart that Medusa made. */
function changesOf({ items, codes }: OpenRestoredSessionInput, cart: LoadedCart, applied: string[]): CartChange[] {
  const lapsed = [...codes.lapsed, ...codes.current.filter((code) => !applied.includes(code))];
  return [...planRestore(withRestoredPrices(items, cart.items)).changes, ...lapsedCodes(lapsed)];
}

const openRestoredSessionStep = createStep(
  { name: "cart-recovery-open-restored-session-step", maxRetries: 0 },
  async (input: OpenRestoredSessionInput, { container }) => {
    const { source_id, closed, cart_id } = input;
    const service = cartRecovery(container);
    const [settings, carts, applied] = await Promise.all([
      service.getSettings(),
      loadCarts(container, [cart_id]),
      loadCodesOfCart(container, cart_id),
    ]);
    const cart = carts.get(cart_id);
    const session =
      cart &&
      (await service.openRestoredSession({
        source_id,
        closed,
        cart,
        changes: changesOf(input, cart, applied),
        at: new Date(),
        settings,
      }));
    if (!session) {
      throw new Error(`The checkout session of the restored cart ${cart_id} could not be opened`);
    }
    return new StepResponse(session.id);
  },
);

/**
 * Makes the copy of an abandoned cart through Medusa's own workflow, so that prices, tax, stock and sales channel are
 * checked as for any cart. The copy has no email, address or customer of the first. If its session cannot be opened, the
 * workflow's compensation deletes the cart again.
 */
export const restoreCartWorkflow = createWorkflow("cart-recovery-restore-cart", (input: RestoreCartInput) => {
  const copy = transform({ input }, ({ input: { cart, plan, codes } }) => ({
    region_id: cart.region_id ?? undefined,
    sales_channel_id: cart.sales_channel_id ?? undefined,
    currency_code: cart.currency_code,
    locale: cart.locale ?? undefined,
    promo_codes: codes.current,
    items: plan.items.map(({ variant_id, quantity, metadata, custom_price, unit_price, is_tax_inclusive }) => ({
      variant_id,
      quantity,
      metadata: metadata ?? undefined,
      // A price that is given is a custom one to Medusa.
      ...(custom_price && { unit_price, is_tax_inclusive }),
    })),
  }));
  const cart = createCartWorkflow.runAsStep({ input: copy });
  const opening = transform({ input, cart }, ({ input: { cart: _, ...rest }, cart: { id } }) => ({
    ...rest,
    cart_id: id,
  }));
  return new WorkflowResponse(openRestoredSessionStep(opening));
});

export type RestoredCart = { session: SessionRow; cart_id: string; country_code: string | null };

/** What came of using a recovery link. */
export type RestoreResult =
  | { kind: "restored"; language: Language; restored: RestoredCart }
  | Extract<RecoveryLink, { kind: "ordered" | "sold_out" | "not_sold" }>;

/** Gives a restored cart to who is logged in, as Medusa's own routes do. */
async function handOver(container: MedusaContainer, cart_id: string, customer_id: string | null): Promise<void> {
  if (customer_id !== null) {
    await transferCartCustomerWorkflow(container).run({ input: { id: cart_id, customer_id } });
  }
}

/**
 * Uses a recovery link. Using it twice gives the same cart while that is open and names nobody, also when both come at once:
 * the unique index lets one win, and the other finds the winner's cart.
 *
 * @param customer_id who is logged in where the link is used, if anybody; the link itself logs nobody in.
 */
export async function restoreCart(
  container: MedusaContainer,
  token: string,
  customer_id: string | null = null,
): Promise<RestoreResult | null> {
  const link = await openRecoveryLink(container, token, { now: new Date(), customer_id });
  if (!link) {
    return null;
  }
  if (link.kind !== "restorable" && link.kind !== "restored") {
    // A restored cart is a visit by itself.
    await notePress(container, link.source_id);
    return link;
  }
  const session = link.kind === "restored" ? link.restored : await makeRestored(container, token, link, customer_id);
  await handOver(container, session.cart_id, customer_id);
  const { country_code } = link.cart;
  return { kind: "restored", language: link.language, restored: { session, cart_id: session.cart_id, country_code } };
}

async function makeRestored(
  container: MedusaContainer,
  token: string,
  { source, closed, cart, items, codes, plan }: Extract<RecoveryLink, { kind: "restorable" }>,
  customer_id: string | null,
): Promise<SessionRow> {
  try {
    const input = { source_id: source.id, closed, cart, items, codes, plan };
    const { result: id } = await restoreCartWorkflow(container).run({ input });
    return await cartRecovery(container).retrieveCheckoutSession(id);
  } catch (error) {
    const winner = await openRecoveryLink(container, token, { now: new Date(), customer_id });
    if (winner?.kind !== "restored") {
      throw error;
    }
    return winner.restored;
  }
}
