import type { RecoveryEmail } from "../delivery/recovery-email";
import type { CheckoutSessionDetail } from "../session/checkout-session";

/** How an order came back: the session it was abandoned in, and the mail that went out for it. */
export type RecoveredOrder = { session: CheckoutSessionDetail; email: RecoveryEmail | null };

/** The last mail that was sent for a session; a link may also have been handed out otherwise. */
export function sentEmailOf({ recovery_emails }: CheckoutSessionDetail): RecoveryEmail | null {
  return recovery_emails.findLast(({ sent_at }) => sent_at !== null) ?? null;
}
