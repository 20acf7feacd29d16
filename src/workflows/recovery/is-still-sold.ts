import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { LoadedCart } from "../session/load-carts";

const regionsSchema = z.array(z.object({ currency_code: z.string() }));
const channelsSchema = z.array(z.object({ is_disabled: z.boolean() }));

/**
 * Whether the store still sells where the cart was made: its region is there, in the cart's currency, and its sales channel
 * is there and not disabled. A cart is not moved to another region: it would have other prices, taxes and payments than
 * what was left.
 */
export async function isStillSold(
  container: MedusaContainer,
  { region_id, sales_channel_id, currency_code }: LoadedCart,
): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [regions, channels] = await Promise.all([
    query.graph({ entity: "region", fields: ["currency_code"], filters: { id: region_id ?? "" } }),
    query.graph({ entity: "sales_channel", fields: ["is_disabled"], filters: { id: sales_channel_id ?? "" } }),
  ]);
  const [region] = regionsSchema.parse(regions.data);
  const [channel] = channelsSchema.parse(channels.data);
  // A cart without a channel gets the store's default one.
  const sells = sales_channel_id === null ? true : channel?.is_disabled === false;
  return sells && region?.currency_code.toLowerCase() === currency_code.toLowerCase();
}
