import { z } from "@medusajs/framework/zod";

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

const singleUse = z
  .strictObject({
    type: z.enum(["percentage", "fixed"]),
    value: z.number().positive(),
    currency_code: z
      .string()
      .trim()
      .toLowerCase()
      .refine(
        (code) => CURRENCIES.has(code.toUpperCase()),
        "sequence: the currency_code of a single-use code must be a three-letter currency code, like usd",
      )
      .optional(),
  })
  .refine(
    ({ type, value }) => type === "fixed" || value <= 100,
    "sequence: a percentage off cannot be more than 100; for an amount of money use the type fixed",
  )
  .refine(
    ({ type, currency_code }) => type === "percentage" || currency_code !== undefined,
    "sequence: a fixed amount off needs a currency_code, like usd",
  );

/**
 * What a mail of the sequence offers: a promotion that is there, by its code, or a code that is made for the recipient alone
 * and can be used once.
 */
export const stepPromotion = z
  .strictObject({
    code: z.string().trim().min(1, "sequence: the code of a promotion must not be empty").max(255).optional(),
    single_use: singleUse.optional(),
  })
  .refine(
    ({ code, single_use }) => (code === undefined) !== (single_use === undefined),
    'sequence: a promotion is either { "code": "WELCOME10" } or { "single_use": { "type": "percentage", "value": 10 } }',
  );

export type SingleUse = z.output<typeof singleUse>;
