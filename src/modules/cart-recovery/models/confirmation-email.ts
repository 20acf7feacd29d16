import { model } from "@medusajs/framework/utils";
import { EMAIL_STATUSES } from "../../../domain/delivery/email-status";

/** The mail that asks the owner of an address to confirm one act of opting in; see `recovery-email` for the bookkeeping. */
export const ConfirmationEmail = model
  .define("confirmation_email", {
    id: model.id({ prefix: "cmail" }).primaryKey(),
    marketing_subscription_id: model.text(),
    to: model.text(),
    locale: model.text().nullable(),
    status: model.enum([...EMAIL_STATUSES]).default("scheduled"),
    attempts: model.number().default(0),
    message_id: model.text().nullable(),
    /** When the shopper opted in. */
    requested_at: model.dateTime(),
    sent_at: model.dateTime().nullable(),
    next_attempt_at: model.dateTime().nullable(),
    error: model.text().nullable(),
    /** Until when the process that is sending it has time to say what became of it. */
    claimed_until: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_confirmation_email_act", on: ["marketing_subscription_id", "requested_at"], unique: true },
    {
      name: "IDX_confirmation_email_due",
      on: ["next_attempt_at"],
      where: "status = 'scheduled' AND deleted_at IS NULL",
    },
    {
      name: "IDX_confirmation_email_in_flight",
      on: ["claimed_until"],
      where: "status = 'sending' AND deleted_at IS NULL",
    },
  ]);
