import { z } from "@medusajs/framework/zod";

export const ResolveRecoveryEmail = z.strictObject({ as: z.enum(["sent", "retry"]) });

export type ResolveRecoveryEmailBody = z.output<typeof ResolveRecoveryEmail>;
