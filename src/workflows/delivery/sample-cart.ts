import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { cartRecovery } from "../cart-recovery-service";
import { loadCarts } from "../session/load-carts";
import type { MailCart } from "./mail-content";

/** Nobody's name: what is tried out may be shown and sent to others than the shopper. */
const FIRST_NAME = "Alex";

/** How many of the newest sessions are looked through for a cart that has something in it. */
const LOOKED_THROUGH = 10;

const storesSchema = z.array(
  z.object({
    supported_currencies: z.array(z.object({ currency_code: z.string(), is_default: z.boolean().nullish() })).nullish(),
  }),
);

async function defaultCurrency(container: MedusaContainer): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  });
  const currencies = storesSchema.parse(data).flatMap(({ supported_currencies }) => supported_currencies ?? []);
  return (currencies.find(({ is_default }) => is_default) ?? currencies[0])?.currency_code ?? "usd";
}

type Item = MailCart["items"][number];

function item(fields: Pick<Item, "product_title" | "quantity" | "unit_price"> & Partial<Item>): Item {
  return { variant_title: null, compare_at_price: null, is_tax_inclusive: false, thumbnail: null, ...fields };
}

/**
 * A cart to try a mail out with: the newest one that a shopper left something in, without their name, else one that is made
 * up, in the store's currency.
 */
export async function loadSampleCart(container: MedusaContainer): Promise<MailCart> {
  const sessions = await cartRecovery(container).listCheckoutSessions(
    { status: ["open", "expired"], erased_at: null },
    { order: { opened_at: "DESC" }, take: LOOKED_THROUGH },
  );
  const carts = await loadCarts(
    container,
    sessions.map(({ cart_id }) => cart_id),
  );
  const filled = sessions.flatMap(({ cart_id }) => carts.get(cart_id) ?? []).find(({ has_items }) => has_items);
  if (filled) {
    return { ...filled, first_name: FIRST_NAME };
  }
  return {
    currency_code: await defaultCurrency(container),
    country_code: null,
    locale: null,
    first_name: FIRST_NAME,
    items: [
      item({ product_title: "Linen tote bag", variant_title: "Natural", quantity: 1, unit_price: 38 }),
      item({ product_title: "Stoneware mug", quantity: 2, unit_price: 24, compare_at_price: 30 }),
    ],
  };
}
