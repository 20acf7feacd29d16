import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const productsSchema = z.array(z.object({ id: z.string(), tags: z.array(z.object({ id: z.string() })).nullish() }));

/** The tags of the products in these carts, by product. One query, or none without products. */
export async function loadProductTags(
  container: MedusaContainer,
  carts: readonly { items: readonly { product_id: string | null }[] }[],
): Promise<Map<string, string[]>> {
  const product_ids = [...new Set(carts.flatMap(({ items }) => items.flatMap(({ product_id }) => product_id ?? [])))];
  if (product_ids.length === 0) {
    return new Map();
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "tags.id"],
    filters: { id: product_ids },
  });
  return new Map(productsSchema.parse(data).map(({ id, tags }) => [id, (tags ?? []).map((tag) => tag.id)]));
}
