import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import type { CartSnapshot } from "../../domain/session/record-activity";
import { type KnownSession, SELECT_LATEST_SESSION } from "../../modules/cart-recovery/queries/find-latest-session";
import { SELECT_SETTINGS_VERSION } from "../../modules/cart-recovery/queries/settings";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { byStatement, rowsOf } from "../by-statement";
import { cartRecovery } from "../cart-recovery-service";
import { loadCarts } from "./load-carts";
import { SELECT_SNAPSHOT } from "./select-snapshot";

/** All that a sign of life of a cart is recorded by. */
export type CartLook = {
  cart: CartSnapshot;
  /** The cart's newest session, null when it has none; absent when it was not read. */
  known?: KnownSession | null;
  settings: SettingsState;
};

/** What is read of a cart for its session. */
export const snapshotSchema = z.object({
  cart_id: z.string(),
  email: z.string().nullable(),
  customer_id: z.string().nullable(),
  sales_channel_id: z.string().nullable(),
  region_id: z.string().nullable(),
  currency_code: z.string(),
  locale: z.string().nullable(),
  has_items: z.boolean(),
  completed: z.boolean(),
  test_payment: z.boolean(),
}) satisfies z.ZodType<CartSnapshot>;

const SELECT_LOOK = `
  SELECT session.*, ${SELECT_SNAPSHOT} AS snapshot, (${SELECT_SETTINGS_VERSION}) AS settings_version
  FROM cart LEFT JOIN LATERAL (${SELECT_LATEST_SESSION}) AS session ON true
  WHERE cart.id = :cart_id AND cart.deleted_at IS NULL`;

/** With all columns of the session null where there is none. */
type LookRow = (SessionRow | { id: null }) & {
  row_version: string;
  snapshot: unknown;
  settings_version: string | null;
};

/** By one statement on Medusa's tables and the plugin's. */
export async function lookAtCartByStatement(container: MedusaContainer, cart_id: string): Promise<CartLook | null> {
  const [row] = await rowsOf<LookRow>(container, SELECT_LOOK, { cart_id });
  if (!row) {
    return null;
  }
  const { snapshot, settings_version, row_version, ...session } = row;
  return {
    cart: snapshotSchema.parse(snapshot),
    known: session.id === null ? null : { session, row_version },
    settings: await cartRecovery(container).getSettingsAs(settings_version),
  };
}

/** By `query.graph`. */
export async function lookAtCartByGraph(container: MedusaContainer, cart_id: string): Promise<CartLook | null> {
  const [settings, carts] = await Promise.all([cartRecovery(container).getSettings(), loadCarts(container, [cart_id])]);
  const cart = carts.get(cart_id);
  return cart ? { cart, settings } : null;
}

/** Reads a cart as it is now, with its newest session and the settings; null when it is gone. */
export function lookAtCart(container: MedusaContainer, cart_id: string): Promise<CartLook | null> {
  return byStatement(container, {
    what: "carts and their sessions",
    byStatement: () => lookAtCartByStatement(container, cart_id),
    byGraph: () => lookAtCartByGraph(container, cart_id),
  });
}
