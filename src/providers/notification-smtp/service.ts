import { AsyncResource } from "node:async_hooks";
import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import type { ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import type { DeliveryOutcome, MailExtras } from "../../domain/delivery/outcome";
import { deliver } from "./deliver";
import { deliveryScope } from "./delivery-scope";
import { publicKeyOf } from "./dkim-key";
import { parseMailbox } from "./mailbox";
import { recipientOf, type SmtpNotification, toMail } from "./message";
import { parseSmtpOptions, type SmtpOptions } from "./options";
import { openSmtpServices, smtpSenders } from "./senders";
import { isLoopback } from "./server-address";
import { Slots } from "./slots";
import { describeFailure } from "./smtp-error";
import { createSmtpTransport, type SmtpTransport } from "./transport";

const PERMITTED = () => Promise.resolve(true);
const NEVER = () => false;

/** Not tried at all: another mail of the batch was refused because of who sends it. */
const HALTED: DeliveryOutcome = { kind: "refused" };

/**
 * Sends notifications over a store's own SMTP server, through a pool of connections.
 *
 * Any notification with `content` is sent. Within a {@link DeliveryScope} that knows the notification's idempotency key, the
 * mail also asks for permission before its body leaves, and its exact outcome is told to the scope.
 */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "notification-smtp";

  private readonly options: SmtpOptions;
  private readonly transport: SmtpTransport;
  private readonly slots: Slots;
  private readonly in_flight = new Set<Promise<unknown>>();
  private readonly giving_up = new AbortController();
  private is_closing = false;

  /** Called by Medusa when the server boots, long before it builds the provider for the first mail. */
  static override validateOptions(options: Record<string, unknown>): void {
    announceSender(parseSmtpOptions(options));
  }

  constructor(_container: unknown, options: Record<string, unknown>) {
    super();
    this.options = parseSmtpOptions(options);
    announceSender(this.options);
    this.transport = createSmtpTransport(this.options);
    this.slots = new Slots(this.options.maxConnections);
    openSmtpServices.add(this);
  }

  /**
   * @returns the Message-ID as `id`
   * @throws MedusaError when the mail was not, or not certainly, sent. The message names no address.
   */
  override async send(notification: SmtpNotification): Promise<ProviderSendNotificationResultsDTO> {
    const sending = this.attempt(notification);
    this.in_flight.add(sending);
    try {
      return { id: resultOf(await sending) };
    } finally {
      this.in_flight.delete(sending);
    }
  }

  /**
   * Waits for the mails that are being transmitted and closes the connections; mails still waiting for one are not sent. What
   * is still being transmitted after `grace_ms` is given up. In a scope both are `refused`, or `unknown` when the body had started.
   */
  async close({ grace_ms }: { grace_ms: number }): Promise<void> {
    openSmtpServices.delete(this);
    this.is_closing = true;
    this.transport.close();
    const impatience = setTimeout(() => this.giving_up.abort(), grace_ms);
    await Promise.allSettled(this.in_flight);
    clearTimeout(impatience);
    // What is left is no mail any more: connections that reset themselves or wait for the server to hang up.
    this.transport.close({ force: true });
  }

  private async attempt(notification: SmtpNotification): Promise<DeliveryOutcome> {
    const key = notification.idempotency_key ?? "";
    const scope = deliveryScope.getStore();
    const extras = key ? scope?.extras(key) : undefined;
    if (!scope || !extras) return this.handOver(notification, undefined, { begin: PERMITTED, halted: NEVER });

    // Bound, because the connection that asks may have been opened for another batch, in that one's async context.
    const begin = AsyncResource.bind(() => scope.begin(key));
    const { halted } = scope;
    const outcome = await this.handOver(notification, extras, { begin, halted }).catch(notComposed);
    const settled = this.asSettled(outcome, extras);
    scope.settle(key, settled);
    return settled;
  }

  private asSettled(outcome: DeliveryOutcome, { message_id }: MailExtras): DeliveryOutcome {
    if (outcome.kind === "sent") return { ...outcome, message_id };
    // Given up because this process ends, which is no failed attempt of the mail.
    return outcome.kind === "retry" && this.is_closing ? { kind: "refused" } : outcome;
  }

  /** @throws MedusaError when the notification cannot be made a mail */
  private async handOver(
    notification: SmtpNotification,
    extras: MailExtras | undefined,
    { begin, halted }: { begin: () => Promise<boolean>; halted: () => boolean },
  ): Promise<DeliveryOutcome> {
    const { from, sendTimeoutMs: timeout_ms } = this.options;
    const { signal } = this.giving_up;
    return this.slots.run(async () => {
      if (halted()) return HALTED;
      // Made when its turn comes: a batch of finished mails would lie in memory until then.
      const mail = toMail(notification, from, extras);
      return deliver(this.transport, mail, { to: recipientOf(notification).address, begin, timeout_ms, signal });
    });
  }
}

function notComposed(error: unknown): DeliveryOutcome {
  return { kind: "retry", error: describeFailure(error, { data_started: false }).message };
}

function announceSender(options: SmtpOptions): void {
  const mailbox = parseMailbox(options.from);
  if (!mailbox) return;
  const { from, sendTimeoutMs: send_timeout_ms, host } = options;
  const public_host = isIP(host) || isLoopback(host) ? null : host;
  const dkim = options.dkim
    ? {
        domain: domainToASCII(options.dkim.domain),
        selector: options.dkim.selector,
        public_key: publicKeyOf(options.dkim.privateKey),
      }
    : null;
  for (const channel of options.channels) {
    smtpSenders.set(channel, { ...mailbox, from, send_timeout_ms, public_host, dkim });
  }
}

function resultOf(outcome: DeliveryOutcome): string {
  if (outcome.kind === "sent") return outcome.message_id;
  const why = outcome.kind === "refused" ? "the last check before the body refused it" : outcome.error;
  const fate = outcome.kind === "unknown" ? "The mail may or may not have been accepted" : "The mail was not sent";
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${fate}: ${why}`);
}
