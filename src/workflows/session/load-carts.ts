import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../domain/consent/email-address";
import type { CartSnapshot } from "../../domain/session/record-activity";
import type { CartState } from "../../modules/cart-recovery/operations/judge-sessions";

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

/** No computed totals: they cost more than all the rest (DESIGN 4). */
const FIELDS = [
  "id",
  "email",
  "customer_id",
  "sales_channel_id",
  "region_id",
  "currency_code",
  "locale",
  "completed_at",
  "shipping_address.country_code",
  "shipping_address.first_name",
  "billing_address.first_name",
  "region.countries.iso_2",
  "items.product_id",
  "items.variant_id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.unit_price",
  "items.is_custom_price",
  "items.compare_at_unit_price",
  "items.is_tax_inclusive",
  "items.thumbnail",
  "items.metadata",
  "items.created_at",
  "payment_collection.payment_sessions.data",
  "payment_collection.payment_sessions.status",
  "payment_collection.payment_sessions.updated_at",
  "payment_collection.payment_sessions.payment.canceled_at",
] as const;

const country = z.object({ iso_2: z.string() });

const paymentSession = z.object({
  data: z.unknown(),
  status: z.string(),
  updated_at: z.coerce.date(),
  payment: z.object({ canceled_at: z.unknown() }).nullish(),
});

/** What `query.graph` answers for {@link FIELDS}; its own types know the entities of the host application only. */
const rowsSchema = z.array(
  z.object({
    id: z.string(),
    email: z.string().nullish(),
    customer_id: z.string().nullish(),
    sales_channel_id: z.string().nullish(),
    region_id: z.string().nullish(),
    currency_code: z.string(),
    locale: z.string().nullish(),
    completed_at: z.unknown(),
    shipping_address: z.object({ country_code: z.string().nullish(), first_name: z.string().nullish() }).nullish(),
    billing_address: z.object({ first_name: z.string().nullish() }).nullish(),
    region: z.object({ countries: z.array(country).nullish() }).nullish(),
    items: z
      .array(
        z.object({
          product_id: z.string().nullish(),
          variant_id: z.string().nullish(),
          title: z.string(),
          product_title: z.string().nullish(),
          variant_title: z.string().nullish(),
          quantity: z.coerce.number(),
          unit_price: z.coerce.number(),
          is_custom_price: z.boolean().nullish(),
          compare_at_unit_price: z.coerce.number().nullish(),
          is_tax_inclusive: z.boolean().nullish(),
          thumbnail: z.string().nullish(),
          // Whatever somebody else's code stores there must not keep back the batch.
          metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
          created_at: z.coerce.date(),
        }),
      )
      .nullish(),
    payment_collection: z.object({ payment_sessions: z.array(paymentSession).nullish() }).nullish(),
  }),
);

type CartRow = z.output<typeof rowsSchema>[number];

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

/** Reads carts as they are now: a fixed number of queries, however many. Carts that are gone are absent. */
export async function loadCarts(
  container: MedusaContainer,
  cart_ids: readonly string[],
): Promise<Map<string, LoadedCart>> {
  if (cart_ids.length === 0) {
    return new Map();
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: [...FIELDS],
    filters: { id: [...cart_ids] },
  });
  return new Map(rowsSchema.parse(data).map((row) => [row.id, toLoadedCart(row)]));
}
