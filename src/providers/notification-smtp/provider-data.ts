import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const addresses = z.union([z.string(), z.array(z.string())]).nullish();

/** What a notification may ask of this provider in `provider_data`; keys of other providers are left alone. */
const providerDataSchema = z.object({
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  reply_to: z.string().nullish(),
  envelope: z.object({ from: z.string().nullish(), to: addresses }).nullish(),
  cc: addresses,
  bcc: addresses,
});

export type ProviderData = z.output<typeof providerDataSchema>;

/** @throws MedusaError (`invalid_data`) when one of the known keys has a value of the wrong type */
export function parseProviderData(data: Record<string, unknown> | null | undefined): ProviderData {
  const parsed = providerDataSchema.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  const keys = parsed.error.issues.map((issue) => `\`${issue.path.join(".")}\` ${issue.message}`);
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `provider_data of the notification: ${keys.join("; ")}`);
}
