import { z } from "@medusajs/framework/zod";
import { isCompleteEmail } from "../../domain/consent/email-address";
import { DEFAULT_COLOR, DEFAULT_COPIES } from "../../emails/default-copy";
import { copies, perLocale, storedCopies, withoutDefaults } from "./copy-settings";
import {
  DEFAULT_EXCLUDED,
  DEFAULT_SEQUENCE,
  excluded,
  minimumTotal,
  quietHours,
  sequence,
  storedSequence,
} from "./decision-settings";
import { line } from "./text";

const httpUrl = z.url({ protocol: /^https?$/, error: "must be a complete http(s) URL" });
const email = z.string().trim().refine(isCompleteEmail, "must be a complete email address");
/** In a header, where SMTPUTF8 would be needed for each mail, whoever gets it; and few mail programs could answer. */
const replyTo = email.refine(
  (address) => /^\p{ASCII}*@/u.test(address),
  "must have no other letters than a to z before its @",
);

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^@\s]+\.[^@\s]+$/, "must be a domain name, like example.com");

/** A URL of the storefront with placeholders in its path or query, never in its origin. */
const storefrontUrl = (placeholder: string) =>
  httpUrl
    .refine((url) => url.includes(placeholder), `must contain ${placeholder}`)
    .refine((url) => /^https?:\/\/[^/?{}]+(\/|\?|$)/.test(url), "must not have a placeholder in its host name")
    // What browsers and servers read differently, and so could lead a redirect elsewhere.
    .refine((url) => !/^[^/]*\/\/[^/?]*[@\\\s]/.test(url), "must not have a user name or a backslash in its host name");

const DEFAULT_BRAND = { store_name: null, logo_url: null, color: DEFAULT_COLOR, postal_address: null };

/** Whose mail it is, as the shopper sees it. */
export const brand = z.strictObject({
  store_name: line(100).nullable().default(null),
  logo_url: httpUrl.nullable().default(null),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "must be a colour like #1f6feb")
    .default(DEFAULT_COLOR),
  postal_address: line(500).nullable().default(null),
});

/** What a merchant decides (SPEC 10). Each key is validated on its own, has a default, and unknown keys are refused. */
export const settingsSchema = z.strictObject({
  enabled: z.boolean().default(false),
  session_lifetime_minutes: z.number().int().min(30).max(10_080).default(1440),
  expiry_basis: z.enum(["last_activity", "opened"]).default("last_activity"),
  consent_collection: z.strictObject({ promotions: z.enum(["auto", "none"]) }).default({ promotions: "auto" }),
  /** Whether an opt-in counts only after the owner of the address confirmed it. */
  double_opt_in: z.boolean().default(false),
  /** The words beside the checkbox, per locale; where there are none, the plugin's own. */
  consent_copy: perLocale(z.strictObject({ text: line(1000) })).default({}),
  business_country: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, "must be a two-letter country code, like us")
    .nullable()
    .default(null),
  sender_name: line(100).nullable().default(null),
  sender_address: email.nullable().default(null),
  reply_to: replyTo.nullable().default(null),
  recovery_url: storefrontUrl("{token}").nullable().default(null),
  cart_url: storefrontUrl("{cart_id}").nullable().default(null),
  brand: brand.default(DEFAULT_BRAND),
  /** The words of the mails by locale; those not given are the plugin's own. */
  copy: copies("copy").default(DEFAULT_COPIES),
  max_emails_per_minute: z.number().int().min(1).max(100_000).nullable().default(null),
  sequence: sequence.default(DEFAULT_SEQUENCE),
  /** How long an address that got a single-use code gets no other. */
  promotion_cooldown_days: z.number().int().min(0).max(365).default(30),
  cooldown_hours: z.number().int().min(0).max(720).default(24),
  max_age_hours: z.number().int().min(1).max(720).default(72),
  /** Longer than a recovery link lives, which needs its session. */
  retention_days: z.number().int().min(31).max(3650).default(365),
  stock_rule: z.enum(["any", "all", "off"]).default("any"),
  minimum_total: minimumTotal.default({}),
  minimum_items: z.number().int().min(1).max(1000).default(1),
  excluded: excluded.default(DEFAULT_EXCLUDED),
  quiet_hours: quietHours.nullable().default(null),
  holdout_percent: z.number().int().min(0).max(50).default(0),
  test_sales_channel_ids: z.array(z.string()).max(1000).default([]),
  test_email_domains: z.array(domain).max(1000).default([]),
});

export type RecoverySettingsValues = z.output<typeof settingsSchema>;

/**
 * A change to the settings: partial at the top level; an object given replaces the stored one, null resets to the
 * default.
 */
export type SettingsChange = { [Key in keyof RecoverySettingsValues]?: RecoverySettingsValues[Key] | null };

/** Reading is more lenient than writing: during a rolling deploy an older version meets the keys of a newer one. */
const storedSchema = z.object({
  ...settingsSchema.shape,
  copy: storedCopies.default({}).transform((given) => ({ ...DEFAULT_COPIES, ...given })),
  sequence: storedSequence.default(DEFAULT_SEQUENCE),
});

/** What is stored, and everything else at its default. */
export function resolveSettings(stored: unknown): RecoverySettingsValues {
  return storedSchema.parse(stored ?? {});
}

/** What is stored after a change: only what differs from the defaults. */
export function mergeSettings(stored: Record<string, unknown>, change: SettingsChange): Record<string, unknown> {
  const merged = { ...stored, ...change, ...(change.copy && { copy: withoutDefaults(change.copy) }) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
