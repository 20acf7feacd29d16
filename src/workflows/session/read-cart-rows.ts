import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { byStatement, rowsOf } from "../by-statement";
import { SELECT_CARTS } from "./select-carts";

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

/** What both ways of reading answer; `query.graph`'s own types know the entities of the host application only. */
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

export type CartRow = z.output<typeof rowsSchema>[number];

/** By `query.graph`: a dozen queries, and each row an entity of its module's on the way. */
export async function readCartRowsByGraph(container: MedusaContainer, cart_ids: readonly string[]): Promise<CartRow[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [...FIELDS],
    filters: { id: [...cart_ids] },
  });
  return rowsSchema.parse(data);
}

/** By one statement on Medusa's tables. */
export async function readCartRowsByStatement(
  container: MedusaContainer,
  cart_ids: readonly string[],
): Promise<CartRow[]> {
  return rowsSchema.parse(await rowsOf(container, SELECT_CARTS, { cart_ids }));
}

/** Reads carts with all that a decision, a mail or a session takes from them. */
export function readCartRows(container: MedusaContainer, cart_ids: readonly string[]): Promise<CartRow[]> {
  return byStatement(container, {
    what: "carts",
    byStatement: () => readCartRowsByStatement(container, cart_ids),
    byGraph: () => readCartRowsByGraph(container, cart_ids),
  });
}
