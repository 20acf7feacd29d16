import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const customersSchema = z.array(z.object({ id: z.string(), first_name: z.string().nullish() }));

/** What the customers of these carts are called, by customer. One query, or none without customers. */
export async function loadFirstNames(
  container: MedusaContainer,
  carts: readonly { customer_id: string | null }[],
): Promise<Map<string, string>> {
  const customer_ids = [...new Set(carts.flatMap(({ customer_id }) => customer_id ?? []))];
  if (customer_ids.length === 0) {
    return new Map();
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "first_name"],
    filters: { id: customer_ids },
  });
  return new Map(
    customersSchema.parse(data).flatMap(({ id, first_name }) => (first_name ? [[id, first_name] as const] : [])),
  );
}
