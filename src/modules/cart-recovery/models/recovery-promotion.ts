import { model } from "@medusajs/framework/utils";

/**
 * A single-use code that was made for the recipient of a mail. Written before the promotion is made in Medusa, so that a
 * crash in between leaves one code, not many.
 */
export const RecoveryPromotion = model
  .define("recovery_promotion", {
    id: model.id({ prefix: "rpro" }).primaryKey(),
    /** Whose mails name it. A session has one code at most. */
    checkout_session_id: model.text(),
    /** Keyed hash of the address, for `promotion_cooldown_days`; null once the address was erased. */
    address_hash: model.text().nullable(),
    code: model.text(),
    /** With the recovery link. */
    ends_at: model.dateTime(),
    /** When, after its end, it was removed from Medusa if nobody had used it. */
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_recovery_promotion_session", on: ["checkout_session_id"], unique: true },
    { name: "IDX_recovery_promotion_address", on: ["address_hash", "created_at"], where: "address_hash IS NOT NULL" },
    { name: "IDX_recovery_promotion_ended", on: ["ends_at"], where: "settled_at IS NULL" },
  ]);
