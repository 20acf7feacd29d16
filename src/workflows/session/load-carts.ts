import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../domain/consent/email-address";
import type { CartSnapshot } from "../../domain/session/record-activity";
import type { CartState } from "../../modules/cart-recovery/operations/judge-sessions";
import { type CartRow, readCartRows } from "./read-cart-rows";

export type LoadedItem = {
  product_id: string | null;
  variant_id: string | null;
  product_title: string;
  /** Null when the product has only the variant that Medusa makes by itself. */
  variant_title: string | null;
  quantity: number;
  /** Major units of the cart's currency, as Medusa gives them. */
  unit_price: number;
  /** The price was set by the store's own code, not by Medusa's pricing. */
  custom_price: boolean;
  /** What a unit cost before it was reduced, if Medusa noted that. */
  compare_at_price: number | null;
  is_tax_inclusive: boolean;
  thumbnail: string | null;
  metadata: Record<string, unknown> | null;
};

export type LoadedCart = CartSnapshot &
  CartState & {
    /** ISO 3166-1 alpha-2, lower case: the shipping address's, else the region's if it has just one. */
    country_code: string | null;
    /** The buyer's if an address tells it, else the recipient's. */
    first_name: string | null;
    items: LoadedItem[];
  };

const testPaymentData = z.object({ livemode: z.literal(false) });

function isTestPayment({ payment_collection }: CartRow): boolean {
  return (payment_collection?.payment_sessions ?? []).some(({ data }) => testPaymentData.safeParse(data).success);
}

function paymentsOf({ payment_collection }: CartRow): LoadedCart["payments"] {
  return (payment_collection?.payment_sessions ?? []).map(({ status, updated_at, payment }) => ({
    status,
    changed_at: updated_at,
    canceled: Boolean(payment?.canceled_at),
  }));
}

function countryOf({ shipping_address, region }: CartRow): string | null {
  const [first, ...others] = region?.countries ?? [];
  const only = others.length === 0 ? first?.iso_2 : null;
  return (shipping_address?.country_code ?? only)?.toLowerCase() ?? null;
}

function tellingTitle(variant_title: string | null | undefined): string | null {
  const isDefault = /^default( variant| option value)?$/i.test(variant_title ?? "");
  return isDefault ? null : (variant_title ?? null);
}

function toLoadedCart(row: CartRow): LoadedCart {
  const items = [...(row.items ?? [])]
    .sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
    .map((item) => ({
      product_id: item.product_id ?? null,
      variant_id: item.variant_id ?? null,
      product_title: item.product_title ?? item.title,
      variant_title: tellingTitle(item.variant_title),
      quantity: item.quantity,
      unit_price: item.unit_price,
      custom_price: item.is_custom_price ?? false,
      compare_at_price: item.compare_at_unit_price ?? null,
      is_tax_inclusive: item.is_tax_inclusive ?? false,
      thumbnail: item.thumbnail ?? null,
      metadata: item.metadata ?? null,
    }));
  const item_count = items.reduce((sum, item) => sum + item.quantity, 0);
  const email = row.email ?? null;
  return {
    cart_id: row.id,
    email,
    email_key: normaliseEmail(email),
    customer_id: row.customer_id ?? null,
    sales_channel_id: row.sales_channel_id ?? null,
    region_id: row.region_id ?? null,
    currency_code: row.currency_code,
    locale: row.locale ?? null,
    country_code: countryOf(row),
    first_name: (row.billing_address ?? row.shipping_address)?.first_name ?? null,
    has_items: item_count > 0,
    item_count,
    completed: Boolean(row.completed_at),
    test_payment: isTestPayment(row),
    payments: paymentsOf(row),
    items,
  };
}

/** Reads carts as they are now, in one query, however many. Carts that are gone are absent. */
export async function loadCarts(
  container: MedusaContainer,
  cart_ids: readonly string[],
): Promise<Map<string, LoadedCart>> {
  if (cart_ids.length === 0) {
    return new Map();
  }
  const rows = await readCartRows(container, cart_ids);
  return new Map(rows.map((row) => [row.id, toLoadedCart(row)]));
}
