import { z } from "@medusajs/framework/zod";

export const ImportMarketingSubscriptions = z.strictObject({
  dry_run: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
});

export type ImportMarketingSubscriptionsQuery = z.output<typeof ImportMarketingSubscriptions>;
