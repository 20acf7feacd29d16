import { model } from "@medusajs/framework/utils";

/** One act of consent or withdrawal. Rows are only ever added (SPEC 4, DESIGN invariant 8). */
export const ConsentRecord = model
  .define("consent_record", {
    id: model.id({ prefix: "crec" }).primaryKey(),
    /** Normalised. */
    email: model.text(),
    /** Null when the act is about all topics, or about one checkout session only. */
    topic: model.enum(["cart_recovery", "promotions"]).nullable(),
    action: model.enum(["opt_in", "opt_out", "subscribe", "unsubscribe", "confirm", "suppress"]),
    source: model.enum([
      "checkout",
      "unsubscribe_link",
      "preference_page",
      "customer_account",
      "admin",
      "csv_import",
      "api",
      "bounce",
      "complaint",
      "erasure",
    ]),
    /** Whether it waits for the address's owner to confirm it (double opt-in), and so has subscribed nobody yet. */
    pending: model.boolean().default(false),
    text_version: model.text().nullable(),
    locale: model.text().nullable(),
    /** Who acted, if it was not the shopper. */
    actor: model.text().nullable(),
    checkout_session_id: model.text().nullable(),
    /** The act's own time, which may be long before it was recorded. */
    occurred_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_consent_record_email", on: ["email", "occurred_at"] }]);
