import { z } from "@medusajs/framework/zod";
import { emailAddress } from "../validators";

/** As many as one request may bring; a mail service's webhook brings far fewer. */
const MAX_SUPPRESSIONS = 1000;

export const RecordSuppressions = z
  .array(
    z.strictObject({
      email: emailAddress,
      type: z.enum(["hard_bounce", "complaint"]),
      occurred_at: z.iso.datetime({ offset: true, error: "must be an ISO 8601 time" }),
    }),
  )
  .min(1)
  .max(MAX_SUPPRESSIONS);

export type RecordSuppressionsBody = z.output<typeof RecordSuppressions>;
