import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { normaliseEmail } from "../../../domain/consent/email-address";

export const ListConsentRecords = createFindParams({ limit: 20, offset: 0 }).extend({
  email: z
    .string()
    .transform((email) => normaliseEmail(email) ?? "")
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  order: z.enum(["occurred_at", "-occurred_at"]).default("-occurred_at"),
});

export type ListConsentRecordsQuery = z.output<typeof ListConsentRecords>;
