import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const amount = z.coerce.number();
const time = z.coerce.date().nullable();

const budgetSchema = z.object({
  type: z.string(),
  limit: amount.nullable(),
  used: amount.nullable().transform((used) => used ?? 0),
});

const promotionSchema = z.object({
  id: z.string(),
  code: z.string(),
  type: z.string(),
  status: z.string(),
  limit: z.number().nullable(),
  used: z.number(),
  campaign: z.object({ id: z.string(), starts_at: time, ends_at: time, budget: budgetSchema.nullish() }).nullish(),
  application_method: z
    .object({
      type: z.string(),
      target_type: z.string(),
      value: amount.nullable(),
      currency_code: z.string().nullable(),
    })
    .nullish(),
});

const FIELDS = [
  "id",
  "code",
  "type",
  "status",
  "limit",
  "used",
  "campaign.id",
  "campaign.starts_at",
  "campaign.ends_at",
  "campaign.budget.type",
  "campaign.budget.limit",
  "campaign.budget.used",
  "application_method.type",
  "application_method.target_type",
  "application_method.value",
  "application_method.currency_code",
] as const;

/** A promotion as Medusa has it now, whatever its standing. */
export type LoadedPromotion = ReturnType<typeof toPromotion>;

function toPromotion({ campaign, application_method, ...row }: z.output<typeof promotionSchema>) {
  return {
    ...row,
    campaign: campaign ? { ...campaign, budget: campaign.budget ?? null } : null,
    method: application_method ?? null,
  };
}

/** The promotions with these codes, by code. Those that are gone are absent. One query. */
export async function loadPromotions(
  container: MedusaContainer,
  codes: readonly string[],
): Promise<Map<string, LoadedPromotion>> {
  if (codes.length === 0) {
    return new Map();
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "promotion",
    fields: [...FIELDS],
    filters: { code: [...new Set(codes)] },
  });
  return new Map(
    z
      .array(promotionSchema)
      .parse(data)
      .map((row) => [row.code, toPromotion(row)]),
  );
}
