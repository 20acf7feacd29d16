import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import { domainOf, recoveryEmailHeaders } from "../../emails";
import { cartRecovery } from "../cart-recovery-service";
import { findProvider } from "../settings/missing-settings";
import { handOverOne } from "./hand-over-one";
import { TRIGGER_TYPE } from "./notification";
import { previewEmail, type PreviewInput } from "./preview-email";
import { formatSender } from "./sender";

/** So many at once, and then as many again within a minute, whoever asks for them: they go to any address that is typed. */
const LIMIT = { key: "test-email", per_minute: 10 };

const TEMPLATE = "cart-recovery-test";

/** How long a provider of somebody else's may take; the plugin's own keeps time itself. */
const LEASE_SECONDS = 60;

export type TestEmailInput = Pick<PreviewInput, "locale" | "step"> & { to: string };

export type TestEmailResult =
  | { ok: true; message_id: string }
  | { ok: false; kind: "too_often"; /** When the next one may be sent. */ retry_after_seconds: number }
  | {
      ok: false;
      kind: "not_sent";
      /** Why, in the mail server's own words, which may name the recipient. */ message: string;
    };

/**
 * Sends a mail as it stands in the settings, marked as a test, with links that do nothing. It is in no statistics, and
 * needs neither consent nor that recovery emails are on. That it was not sent is an answer and no error, which Medusa would log.
 */
export async function sendTestEmail(container: MedusaContainer, input: TestEmailInput): Promise<TestEmailResult> {
  const retry_after_seconds = await cartRecovery(container).takeTurn(LIMIT);
  return retry_after_seconds > 0 ? { ok: false, kind: "too_often", retry_after_seconds } : send(container, input);
}

async function send(container: MedusaContainer, { to, ...input }: TestEmailInput): Promise<TestEmailResult> {
  const { channel } = cartRecovery(container).options;
  const mail = await previewEmail(container, { ...input, template: null, brand: null });
  const { sender, store_name, unsubscribe_url, locale, html, text } = mail;
  if (!sender || findProvider(container) === null) {
    return notSent(
      sender
        ? `no notification provider serves the channel "${channel}"; configure one in medusa-config.ts`
        : "there is no sender address; set sender_address, or `from` of the SMTP provider",
    );
  }
  const id = generateEntityId(undefined, "retest");
  const { headers, message_id } = recoveryEmailHeaders({
    unsubscribe_url,
    sender_domain: domainOf(sender.address),
    store_name,
    locale,
    recovery_email_id: id,
  });
  const outcome = await handOverOne(container, {
    notification: {
      channel,
      to,
      from: formatSender(sender),
      content: { subject: `[Test] ${mail.subject}`, html, text },
      template: TEMPLATE,
      trigger_type: TRIGGER_TYPE,
      idempotency_key: id,
    },
    extras: { headers, reply_to: mail.reply_to, message_id },
    begin: () => Promise.resolve(true),
    lease_seconds: LEASE_SECONDS,
  });
  return outcome.kind === "sent"
    ? { ok: true, message_id: outcome.message_id || message_id }
    : notSent(reasonOf(outcome));
}

function reasonOf(outcome: Exclude<DeliveryOutcome, { kind: "sent" }>): string {
  if (outcome.kind === "refused") {
    return "this server is about to stop; try again";
  }
  if (outcome.kind === "unknown") {
    return `the mail may or may not have arrived: ${outcome.error}`;
  }
  return [outcome.error, adviceOn(outcome)].filter(Boolean).join("; ");
}

/** Of the system or of nodemailer: no server was met. */
const UNREACHABLE = /\b(ECONN\w+|E\w+UNREACH|ENOTFOUND|EAI_AGAIN|EDNS|ETIMEDOUT)\b|\btime(d )?out\b/i;

/** What whoever reads this can do, where the mail server's words do not say it. */
function adviceOn({ kind, error }: Extract<DeliveryOutcome, { error: string }>): string {
  if (kind === "sender") {
    return "check the login, the sender's address and the encryption of the mail server";
  }
  return kind === "retry" && UNREACHABLE.test(error)
    ? "check the host and the port of the mail server, and that no firewall stands before it"
    : "";
}

function notSent(reason: string): TestEmailResult {
  return { ok: false, kind: "not_sent", message: `The test email was not sent: ${reason}` };
}
