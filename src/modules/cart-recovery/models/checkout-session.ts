import { model } from "@medusajs/framework/utils";
import { HOLDOUT_GROUPS } from "../../../domain/statistics/holdout-group";

/**
 * One attempt of a shopper to complete a cart (SPEC 1). A cart has at most one open session. The sweep finds what is due
 * through a partial index, so that its cost follows what is due and never what exists (DESIGN 3).
 */
export const CheckoutSession = model
  .define("checkout_session", {
    id: model.id({ prefix: "cs" }).primaryKey(),
    cart_id: model.text(),
    order_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    /** As the shopper typed it, trimmed. */
    email: model.text().nullable(),
    /** What shoppers are told apart by: trimmed and case-folded. */
    email_key: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    region_id: model.text().nullable(),
    currency_code: model.text(),
    locale: model.text().nullable(),
    status: model.enum(["open", "completed", "expired"]).default("open"),
    livemode: model.boolean().default(true),
    /** Whether the cart ever held an item: only such a session silences an earlier one. */
    had_items: model.boolean().default(false),
    opened_at: model.dateTime(),
    last_activity_at: model.dateTime(),
    expires_at: model.dateTime(),
    /** Set by hand, and so not moved by activity. */
    expires_at_explicit: model.boolean().default(false),
    expired_at: model.dateTime().nullable(),
    completed_at: model.dateTime().nullable(),
    consent: model.enum(["opt_in", "opt_out"]).nullable(),
    consent_at: model.dateTime().nullable(),
    consent_text_version: model.text().nullable(),
    /** The normalised address the answer was given with; null while none was known. */
    consent_email: model.text().nullable(),
    consent_collection: model.enum(["auto", "none"]).default("auto"),
    recovery_enabled: model.boolean().default(true),
    allow_promotion_codes: model.boolean().default(false),
    /** The session whose link made this session's cart. */
    recovered_from: model.text().nullable(),
    /** What could not be carried over into this restored cart. */
    restored_changes: model.json().nullable(),
    /** The link leads to this restored cart no more: it holds something personal by now, or is gone. */
    link_closed: model.boolean().default(false),
    /** Said of the session whose order came out of a restored cart, and of the session that cart was restored from. */
    recovered: model.boolean().default(false),
    /** What a recovered order brings: its total now, after refunds and returns; 0 once it is canceled. Null until it was read. */
    order_revenue: model.bigNumber().nullable(),
    order_canceled_at: model.dateTime().nullable(),
    /** When the two above were last read from the order. */
    order_read_at: model.dateTime().nullable(),
    /** The group of the holdout comparison that the session fell in when it expired; null when it is in none. */
    holdout_group: model.enum([...HOLDOUT_GROUPS]).nullable(),
    /** When its shopper placed the first order after it expired, whatever led to that; kept for the holdout comparison. */
    converted_at: model.dateTime().nullable(),
    last_decision: model.json().nullable(),
    /** When the personal data of this session was erased; its links are dead. */
    erased_at: model.dateTime().nullable(),
    /** Lease and fencing token of the sweep that is expiring this session. */
    claimed_until: model.dateTime().nullable(),
    claim_token: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_checkout_session_open_cart",
      on: ["cart_id"],
      unique: true,
      where: "status = 'open' AND deleted_at IS NULL",
    },
    { name: "IDX_checkout_session_due", on: ["expires_at"], where: "status = 'open' AND deleted_at IS NULL" },
    {
      name: "IDX_checkout_session_linked_cart",
      on: ["recovered_from"],
      unique: true,
      where: "status = 'open' AND NOT link_closed AND recovered_from IS NOT NULL AND deleted_at IS NULL",
    },
    { name: "IDX_checkout_session_cart", on: ["cart_id", "opened_at"] },
    { name: "IDX_checkout_session_shopper_email", on: ["email_key", "opened_at"], where: "email_key IS NOT NULL" },
    {
      name: "IDX_checkout_session_shopper_customer",
      on: ["customer_id", "opened_at"],
      where: "customer_id IS NOT NULL",
    },
    { name: "IDX_checkout_session_order", on: ["order_id"], where: "order_id IS NOT NULL" },
    { name: "IDX_checkout_session_restored", on: ["recovered_from"], where: "recovered_from IS NOT NULL" },
    // What the admin's list is ordered by. Not all by `expires_at`: a sweep must never take such an index for the one of what is due.
    { name: "IDX_checkout_session_opened_at", on: ["opened_at"] },
    { name: "IDX_checkout_session_last_activity_at", on: ["last_activity_at"] },
    { name: "IDX_checkout_session_ended", on: ["expires_at"], where: "status <> 'open' AND deleted_at IS NULL" },
    // With the id, so that those that were mailed are counted without reading them.
    {
      name: "IDX_checkout_session_expired",
      on: ["currency_code", "expired_at", "id"],
      where: "livemode AND expired_at IS NOT NULL",
    },
    {
      name: "IDX_checkout_session_holdout",
      on: ["currency_code", "expired_at"],
      where: "livemode AND holdout_group IS NOT NULL",
    },
    {
      name: "IDX_checkout_session_recovered_at",
      on: ["completed_at"],
      where: "status = 'completed' AND recovered_from IS NOT NULL",
    },
    {
      name: "IDX_checkout_session_order_read_at",
      on: ["order_read_at"],
      where: "status = 'completed' AND recovered_from IS NOT NULL",
    },
  ]);
