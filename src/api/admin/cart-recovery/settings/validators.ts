import { z } from "@medusajs/framework/zod";
import { settingsSchema } from "../../../../modules/cart-recovery/settings";

const { shape } = settingsSchema;

/** A key may be left out (unchanged) or null (back to its default); what is given replaces what is stored. */
function changeable<Schema extends z.ZodType>(schema: z.ZodDefault<Schema>) {
  return schema.unwrap().nullable().optional();
}

/** The compiler refuses a setting that is missing here. */
const changes = {
  enabled: changeable(shape.enabled),
  session_lifetime_minutes: changeable(shape.session_lifetime_minutes),
  expiry_basis: changeable(shape.expiry_basis),
  consent_collection: changeable(shape.consent_collection),
  double_opt_in: changeable(shape.double_opt_in),
  consent_copy: changeable(shape.consent_copy),
  business_country: changeable(shape.business_country),
  sender_name: changeable(shape.sender_name),
  sender_address: changeable(shape.sender_address),
  reply_to: changeable(shape.reply_to),
  recovery_url: changeable(shape.recovery_url),
  cart_url: changeable(shape.cart_url),
  brand: changeable(shape.brand),
  copy: changeable(shape.copy),
  max_emails_per_minute: changeable(shape.max_emails_per_minute),
  sequence: changeable(shape.sequence),
  promotion_cooldown_days: changeable(shape.promotion_cooldown_days),
  cooldown_hours: changeable(shape.cooldown_hours),
  max_age_hours: changeable(shape.max_age_hours),
  retention_days: changeable(shape.retention_days),
  stock_rule: changeable(shape.stock_rule),
  minimum_total: changeable(shape.minimum_total),
  minimum_items: changeable(shape.minimum_items),
  excluded: changeable(shape.excluded),
  quiet_hours: changeable(shape.quiet_hours),
  holdout_percent: changeable(shape.holdout_percent),
  test_sales_channel_ids: changeable(shape.test_sales_channel_ids),
  test_email_domains: changeable(shape.test_email_domains),
} satisfies Record<keyof typeof shape, z.ZodType>;

export const UpdateRecoverySettings = z.strictObject({
  ...changes,
  /** Accepts the terms that ship with this version, as the user or API key that makes the request. */
  accept_terms: z.literal(true).optional(),
  /** The `version` that the change was made on: it is refused when somebody else changed something since. */
  version: z.number().int().min(0).optional(),
});

export type UpdateRecoverySettingsBody = z.output<typeof UpdateRecoverySettings>;
