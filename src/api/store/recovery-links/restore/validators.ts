import { z } from "@medusajs/framework/zod";

export const RestoreRecoveryLink = z.strictObject({ token: z.string().max(1000) });

export type RestoreRecoveryLinkBody = z.output<typeof RestoreRecoveryLink>;
