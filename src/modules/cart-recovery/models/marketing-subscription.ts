import { model } from "@medusajs/framework/utils";

/** The standing status of one address, derived from the ledger by one rule (`domain/consent/precedence`). */
export const MarketingSubscription = model
  .define("marketing_subscription", {
    id: model.id({ prefix: "msub" }).primaryKey(),
    /** Normalised. */
    email: model.text(),
    status: model.enum(["subscribed", "unsubscribed", "pending"]),
    cart_recovery_status: model.enum(["subscribed", "unsubscribed"]).nullable(),
    cart_recovery_at: model.dateTime().nullable(),
    promotions_status: model.enum(["subscribed", "unsubscribed"]).nullable(),
    promotions_at: model.dateTime().nullable(),
    /** When subscribing was last asked for without the confirmation that double opt-in wants. */
    cart_recovery_requested_at: model.dateTime().nullable(),
    promotions_requested_at: model.dateTime().nullable(),
    /** In which language the address last answered. */
    locale: model.text().nullable(),
    /** Why no mail may go there, whatever was consented to. */
    suppressed_reason: model.enum(["hard_bounce", "complaint", "erasure"]).nullable(),
    suppressed_at: model.dateTime().nullable(),
    /** What the newest act came from. */
    source: model.text(),
  })
  .indexes([{ name: "IDX_marketing_subscription_email", on: ["email"], unique: true }]);
