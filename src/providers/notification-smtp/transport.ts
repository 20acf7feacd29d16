import { createTransport, type SMTPPoolOptions, type SMTPPoolSentMessageInfo, type Transporter } from "nodemailer";
import type { BodyGate } from "./body-gate";
import type { SmtpOptions } from "./options";
import { isLoopback } from "./server-address";
import { assertTakesEnvelope, smtpUtf8Offer } from "./smtp-utf8";

export type SmtpTransport = Transporter<SMTPPoolSentMessageInfo, SMTPPoolOptions>;

/**
 * What RFC 6376 section 5.4.1 recommends and RFC 8058 section 4 demands: without List-Unsubscribe-Post, which nodemailer's
 * own list lacks, mailbox providers ignore one-click unsubscription.
 */
const SIGNED_FIELDS = [
  ..."From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:In-Reply-To:References:Auto-Submitted".split(":"),
  ..."MIME-Version:Content-Type:Content-Transfer-Encoding".split(":"),
  ..."List-Id:List-Help:List-Unsubscribe:List-Unsubscribe-Post:List-Subscribe:List-Post:List-Owner:List-Archive".split(
    ":",
  ),
].join(":");

/** Below the idle timeout of common mail servers, so that we hang up and not they, under a mail that is just starting. */
const IDLE_TIMEOUT_MS = 30_000;

/**
 * The pool re-queues a mail only when its connection was lost before a byte of it was read (nodemailer 10.6.0), such as by
 * a server that allows fewer mails per connection than `maxMessages`; {@link BodyGate} holds it to that.
 */
const MAX_REQUEUES = 2;

/** Gates by the one object of a mail that nodemailer hands to plugins untouched. */
const gates = new WeakMap<AbortSignal, BodyGate>();

/** Has the body of the mail that is sent with this signal pass the gate. */
export function installGate(signal: AbortSignal, gate: BodyGate): void {
  gates.set(signal, gate);
}

/** A pool of connections as the options say. Plain text is spoken only where `requireTls` is off. */
export function createSmtpTransport(options: SmtpOptions): SmtpTransport {
  const server = {
    host: options.host,
    port: options.port,
    secure: options.secure,
    requireTLS: options.requireTls && !options.secure,
    // A mail server on this machine often offers STARTTLS with a certificate nobody signed.
    tls: { rejectUnauthorized: options.requireTls || !isLoopback(options.host) },
    connectionTimeout: options.connectionTimeoutMs,
    dnsTimeout: options.connectionTimeoutMs,
    greetingTimeout: options.greetingTimeoutMs,
    socketTimeout: options.socketTimeoutMs,
  };
  const transport = createTransport({
    ...server,
    pool: true,
    auth: options.login ?? undefined,
    maxConnections: options.maxConnections,
    maxMessages: options.maxMessages,
    maxRequeues: MAX_REQUEUES,
    idleTimeout: Math.min(IDLE_TIMEOUT_MS, options.socketTimeoutMs),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(options.dkim && {
      dkim: {
        domainName: options.dkim.domain,
        keySelector: options.dkim.selector,
        privateKey: options.dkim.privateKey,
        headerFieldNames: SIGNED_FIELDS,
      },
    }),
  });
  const offersSmtpUtf8 = smtpUtf8Offer(server);
  return transport.use("stream", (mail, done) => {
    const gate = mail.data.signal && gates.get(mail.data.signal);
    if (gate) {
      const { message } = mail;
      const render = message.createReadStream.bind(message);
      message.createReadStream = () => gate.open(render());
    }
    assertTakesEnvelope(mail.message.getEnvelope(), offersSmtpUtf8).then(() => done(), done);
  });
}
