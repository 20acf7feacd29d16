import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const storesSchema = z.array(
  z.object({
    supported_currencies: z.array(z.object({ currency_code: z.string(), is_default: z.boolean() })).nullish(),
  }),
);

/** The currency that the store has chosen as its own; null when it has none. */
export async function defaultCurrency(container: MedusaContainer): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  });
  const currencies = storesSchema.parse(data).flatMap(({ supported_currencies }) => supported_currencies ?? []);
  const chosen = currencies.find(({ is_default }) => is_default) ?? currencies[0];
  return chosen?.currency_code.toLowerCase() ?? null;
}
