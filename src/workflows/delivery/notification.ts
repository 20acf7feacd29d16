import type { CreateNotificationDTO } from "@medusajs/framework/types";
import type { SequenceStep } from "../../domain/decision/sequence";
import type { Mail } from "./compose";

/** Mails of one claim, on their way to the Notification Module. */
export type Batch = {
  claim_token: string;
  channel: string;
  mails: readonly Mail[];
  /** What may follow each of them. */
  sequence: readonly SequenceStep[];
  /** Whether the mail server has just taken a whole batch. */
  proven: boolean;
};

/** Marks the rows that this plugin causes in the Notification Module. */
export const TRIGGER_TYPE = "cart-recovery";

/** A key of this claim's own: Medusa can't use the key of a failed notification again. */
export function idempotencyKey(claim_token: string, mail: Mail): string {
  return `${mail.id}:${claim_token}`;
}

export function notificationOf(
  { claim_token, channel }: Pick<Batch, "claim_token" | "channel">,
  mail: Mail,
): CreateNotificationDTO {
  return {
    channel,
    to: mail.to,
    from: mail.from,
    content: mail.content,
    template: "cart-recovery",
    resource_id: mail.session_id,
    resource_type: "checkout_session",
    trigger_type: TRIGGER_TYPE,
    idempotency_key: idempotencyKey(claim_token, mail),
  };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
