import { z } from "@medusajs/framework/zod";

export const UpdateStoreCheckoutSession = z.strictObject({
  expires_at: z.union([z.string(), z.number()]).optional(),
  consent_collection: z.strictObject({ promotions: z.enum(["auto", "none"]) }).optional(),
  consent: z.strictObject({ promotions: z.enum(["opt_in", "opt_out"]), text_version: z.string() }).optional(),
  after_expiration: z
    .strictObject({
      recovery: z.strictObject({
        enabled: z.boolean().optional(),
        allow_promotion_codes: z.boolean().optional(),
      }),
    })
    .optional(),
});

export type UpdateStoreCheckoutSessionBody = z.output<typeof UpdateStoreCheckoutSession>;
