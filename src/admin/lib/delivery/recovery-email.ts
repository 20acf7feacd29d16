import type { EmailStatus } from "../../../domain/delivery/email-status";

/** `RecoveryEmail` of SPEC 9, as it comes over the wire. */
export type RecoveryEmail = {
  id: string;
  step: number;
  status: EmailStatus;
  to: string | null;
  attempts: number;
  message_id: string | null;
  scheduled_at: string;
  sent_at: string | null;
  next_attempt_at: string | null;
  error: string | null;
};
