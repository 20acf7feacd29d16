import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import type { CartChange, RestorePlan } from "../../domain/recovery/plan-restore";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { loadCarts, type LoadedCart } from "../session/load-carts";
import { openRecoveryLink, type RecoveryLink } from "./open-recovery-link";

type RestoreCartInput = { source_id: string; cart: LoadedCart; plan: RestorePlan };

type OpenRestoredSessionInput = { source_id: string; cart_id: string; changes: CartChange[] };

const openRestoredSessionStep = createStep(
  "cart-recovery-open-restored-session-step",
  async ({ source_id, cart_id, changes }: OpenRestoredSessionInput, { container }) => {
    const service = cartRecovery(container);
    const [settings, carts] = await Promise.all([service.getSettings(), loadCarts(container, [cart_id])]);
    const cart = carts.get(cart_id);
    const session = cart && (await service.openRestoredSession({ source_id, cart, changes, at: new Date(), settings }));
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
  const copy = transform({ input }, ({ input: { cart, plan } }) => ({
    region_id: cart.region_id ?? undefined,
    sales_channel_id: cart.sales_channel_id ?? undefined,
    currency_code: cart.currency_code,
    locale: cart.locale ?? undefined,
    items: plan.items.map(({ variant_id, quantity, metadata }) => ({
      variant_id,
      quantity,
      metadata: metadata ?? undefined,
    })),
  }));
  const cart = createCartWorkflow.runAsStep({ input: copy });
  const opening = transform({ input, cart }, (data) => ({
    source_id: data.input.source_id,
    cart_id: data.cart.id,
    changes: data.input.plan.changes,
  }));
  return new WorkflowResponse(openRestoredSessionStep(opening));
});

export type RestoredCart = { session: SessionRow; cart_id: string; country_code: string | null };

/** What came of using a recovery link. */
export type RestoreResult =
  { kind: "restored"; restored: RestoredCart } | Extract<RecoveryLink, { kind: "ordered" | "sold_out" }>;

/**
 * Uses a recovery link. Using it twice gives the same cart while that is open, also when both come at once: the unique
 * index lets one win, and the other finds the winner's cart.
 */
export async function restoreCart(container: MedusaContainer, token: string): Promise<RestoreResult | null> {
  const link = await openRecoveryLink(container, token, new Date());
  if (!link || link.kind === "ordered" || link.kind === "sold_out") {
    return link;
  }
  const { country_code } = link.cart;
  if (link.kind === "restored") {
    return { kind: "restored", restored: { session: link.restored, cart_id: link.restored.cart_id, country_code } };
  }
  try {
    const { source, cart, plan } = link;
    const { result: id } = await restoreCartWorkflow(container).run({ input: { source_id: source.id, cart, plan } });
    const session = await cartRecovery(container).retrieveCheckoutSession(id);
    return { kind: "restored", restored: { session, cart_id: session.cart_id, country_code } };
  } catch (error) {
    const winner = await openRecoveryLink(container, token, new Date());
    if (winner?.kind !== "restored") {
      throw error;
    }
    const session = winner.restored;
    return { kind: "restored", restored: { session, cart_id: session.cart_id, country_code } };
  }
}
