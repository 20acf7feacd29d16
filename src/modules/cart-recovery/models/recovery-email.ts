import { model } from "@medusajs/framework/utils";
import { EMAIL_STATUSES } from "../../../domain/delivery/email-status";

/** One mail of the sequence for one expired session: the plugin's own ledger of sending (SPEC 8, DESIGN 3). */
export const RecoveryEmail = model
  .define("recovery_email", {
    id: model.id({ prefix: "remail" }).primaryKey(),
    checkout_session_id: model.text(),
    step: model.number(),
    status: model.enum([...EMAIL_STATUSES]).default("scheduled"),
    to: model.text().nullable(),
    attempts: model.number().default(0),
    message_id: model.text().nullable(),
    /** When the step is due by the sequence. */
    scheduled_at: model.dateTime(),
    sent_at: model.dateTime().nullable(),
    next_attempt_at: model.dateTime().nullable(),
    error: model.text().nullable(),
    /** Lease and fencing token of the sweep that is working on this mail. */
    claimed_until: model.dateTime().nullable(),
    claim_token: model.text().nullable(),
    /** What was known of the shopper when it was claimed; sending is refused when that has changed since. */
    shopper_state: model.text().nullable(),
    /** The code of the promotion that the mail tells of; applied to the cart that its link restores. */
    promotion_code: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_recovery_email_step", on: ["checkout_session_id", "step"], unique: true },
    { name: "IDX_recovery_email_due", on: ["next_attempt_at"], where: "status = 'scheduled' AND deleted_at IS NULL" },
    { name: "IDX_recovery_email_unknown", on: ["updated_at"], where: "status = 'unknown' AND deleted_at IS NULL" },
    {
      name: "IDX_recovery_email_ended",
      on: ["updated_at"],
      where: "status IN ('sent', 'failed') AND deleted_at IS NULL",
    },
    { name: "IDX_recovery_email_sent_at", on: ["sent_at"], where: "status = 'sent' AND deleted_at IS NULL" },
    { name: "IDX_recovery_email_in_flight", on: ["claimed_until"], where: "status = 'sending' AND deleted_at IS NULL" },
  ]);
