import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { isCompleteEmail, normaliseEmail } from "../../../domain/consent/email-address";
import { TOPICS } from "../../../domain/consent/precedence";
import { SUBSCRIPTION_ORDERS } from "../../../modules/cart-recovery/queries/list-subscriptions";

const status = z.enum(["subscribed", "unsubscribed"]);

/** Normalised; refused when mail cannot be addressed to it. */
export const emailAddress = z
  .string()
  .transform((email) => normaliseEmail(email) ?? "")
  .refine(isCompleteEmail, { error: "must be a complete email address" });

export const ListMarketingSubscriptions = createFindParams({ limit: 20, offset: 0 }).extend({
  q: z.string().trim().min(1).toLowerCase().optional(),
  /** An address may also wait for its confirmation. */
  status: z.enum([...status.options, "pending"]).optional(),
  topic: z.enum(TOPICS).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  order: z
    .enum(SUBSCRIPTION_ORDERS, { error: `order must be one of: ${SUBSCRIPTION_ORDERS.join(", ")}` })
    .default("-updated_at"),
});

export type ListMarketingSubscriptionsQuery = z.output<typeof ListMarketingSubscriptions>;

export const UpsertMarketingSubscription = z
  .strictObject({
    email: emailAddress,
    /** For all topics. */
    status: status.optional(),
    topics: z
      .strictObject({ cart_recovery: status.optional(), promotions: status.optional() })
      .refine((topics) => Object.keys(topics).length > 0, { error: "must name at least one topic" })
      .optional(),
  })
  .refine(({ status: all, topics }) => (all === undefined) !== (topics === undefined), {
    error: "give either status, for all topics, or topics",
  });

export type UpsertMarketingSubscriptionBody = z.output<typeof UpsertMarketingSubscription>;
