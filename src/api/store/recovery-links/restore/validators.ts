import { z } from "@medusajs/framework/zod";

/** A token that is missing or no text is answered like every other one that does not work. */
export const RestoreRecoveryLink = z.strictObject({ token: z.string().catch("") });

export type RestoreRecoveryLinkBody = z.output<typeof RestoreRecoveryLink>;
