import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";
import { smtpSenders } from "../../providers/notification-smtp/senders";

/** What a mail's lease has beyond the longest SMTP conversation, to write its outcome. */
const SETTLE_SECONDS = 30;

/** The lease of a mail that is being transmitted outlasts its conversation, whatever the two are configured to. */
export function actLease({ options }: CartRecoveryModuleService): number {
  const conversation_ms = smtpSenders.get(options.channel)?.send_timeout_ms ?? 0;
  return Math.max(options.leaseSeconds, Math.ceil(conversation_ms / 1000) + SETTLE_SECONDS);
}
