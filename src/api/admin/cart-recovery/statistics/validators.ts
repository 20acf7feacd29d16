import { z } from "@medusajs/framework/zod";

/** A day, or a moment in it. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: "must be a date or time in ISO 8601, like 2026-11-25",
  })
  .transform((text) => new Date(text))
  .optional();

export const StatisticsQuery = z.strictObject({
  from: moment,
  to: moment,
  currency_code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{3}$/, "must be a currency code, like usd")
    .optional(),
});
