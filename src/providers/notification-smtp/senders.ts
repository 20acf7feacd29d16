import type { DkimKey } from "../../domain/delivery/sender-domain/judge-dkim";
import type { Mailbox } from "./mailbox";

/** Who mail on a channel comes from: `from` as configured, `Name <address>`, and its two parts. */
export type SmtpSender = Mailbox & {
  from: string;
  /** The longest that one mail may be in the SMTP conversation. */
  send_timeout_ms: number;
  /** The mail server's name; null when it is one that others do not know it by. */
  public_host: string | null;
  /** What mail is signed with, as it may be shown to anybody. */
  dkim: DkimKey | null;
};

/**
 * The channels this provider serves in this process. The plugin reads it to tell whether its channel has the delivery
 * contract of {@link DeliveryScope}, which no other provider has, and which sender its mail gets.
 *
 * Filled when Medusa validates the provider's options, because it builds the provider itself only for the first mail.
 */
export const smtpSenders = new Map<string, SmtpSender>();

/** The providers of this process that may have open connections. */
export const openSmtpServices = new Set<{ close(options: { grace_ms: number }): Promise<void> }>();

/**
 * Lets the mails that are being transmitted finish for up to `grace_ms`, gives up what is left of them then, and closes all
 * connections. For a module's `onApplicationPrepareShutdown`
 * hook: Medusa calls such hooks on modules, not on their providers.
 */
export async function closeSmtpSenders(options: { grace_ms: number }): Promise<void> {
  await Promise.all([...openSmtpServices].map((service) => service.close(options)));
}
