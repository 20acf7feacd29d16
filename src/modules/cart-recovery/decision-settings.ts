import { z } from "@medusajs/framework/zod";
import { DEFAULT_EXCLUDED_PATTERNS } from "../../domain/consent/excluded-address";
import { quietMinutes } from "../../domain/decision/quiet-hours";
import { copies, storedCopies } from "./copy-settings";
import { stepPromotion } from "./step-promotion";

/** A recovery link works for 30 days after expiry; a mail must leave time to use it. */
const MAX_DELAY_MINUTES = 28 * 24 * 60;

const step = z.strictObject({
  delay_minutes: z.number().int().min(0).max(MAX_DELAY_MINUTES),
  /** Words of this step's own, before those of the setting `copy`. */
  template: copies("template").nullable().default(null),
  /** What its mail offers. */
  promotion: stepPromotion.nullable().default(null),
});

/** The mails of one session, each counted from expiry (SPEC 3). */
export const sequence = z
  .array(step)
  .min(1, "sequence must have at least one step; to send nothing, switch enabled off")
  .max(5, "sequence must have at most 5 steps")
  .refine(
    (steps) => steps.every(({ delay_minutes }, i) => i === 0 || delay_minutes > (steps[i - 1]?.delay_minutes ?? 0)),
    "sequence: every step needs a longer delay_minutes than the one before; all of them count from expiry",
  );

export const DEFAULT_SEQUENCE = [{ delay_minutes: 0, template: null, promotion: null }];

/** As another version of the plugin may have stored it. */
export const storedSequence = z
  .array(
    z.object({
      delay_minutes: step.shape.delay_minutes,
      template: storedCopies.nullable().default(null).catch(null),
      promotion: step.shape.promotion.catch(null),
    }),
  )
  .min(1);

const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** By lower-case currency code, in major units, as Medusa gives amounts. */
export const minimumTotal = z
  .custom<Record<string, unknown>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    'minimum_total needs a currency for each amount, like { "usd": 20 }',
  )
  .pipe(z.record(z.string(), z.number().nonnegative()))
  .transform((totals) =>
    Object.fromEntries(Object.entries(totals).map(([currency, amount]) => [currency.trim().toLowerCase(), amount])),
  )
  .refine(
    (totals) => Object.keys(totals).every((currency) => CURRENCIES.has(currency.toUpperCase())),
    'minimum_total needs a three-letter currency code for each amount, like { "usd": 20 }',
  );

const ids = z.array(z.string().trim().min(1)).max(1000).default([]);

/** Whom the merchant keeps mail away from. */
export const excluded = z.strictObject({
  sales_channel_ids: ids,
  customer_group_ids: ids,
  product_tag_ids: ids,
  email_patterns: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .max(254)
        .regex(
          /^[^@\s]+@[^@\s]+$/,
          "excluded.email_patterns must be addresses, with * for anything, like *@example.com",
        ),
    )
    .max(1000)
    .default([...DEFAULT_EXCLUDED_PATTERNS]),
});

export const DEFAULT_EXCLUDED = {
  sales_channel_ids: [],
  customer_group_ids: [],
  product_tag_ids: [],
  email_patterns: [...DEFAULT_EXCLUDED_PATTERNS],
};

const timeOfDay = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "quiet_hours must start and end at a time of day, like 22:00");

function isTimezone(timezone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const quietHours = z
  .strictObject({
    start: timeOfDay,
    end: timeOfDay,
    timezone: z
      .string()
      .trim()
      .refine(
        isTimezone,
        "quiet_hours.timezone must be the name of a timezone, like Europe/Berlin or America/New_York",
      ),
  })
  .refine(
    (hours) => quietMinutes(hours) > 0,
    "quiet_hours end as they start, so they have no length: choose another start or end, or null for none",
  );
