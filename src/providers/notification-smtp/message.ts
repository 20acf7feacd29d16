import type { Attachment as NotificationAttachment, ProviderSendNotificationDTO } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { Attachment, SendMailOptions } from "nodemailer";
import { encodeWord } from "nodemailer/lib/mime-funcs";
import type { MailExtras } from "../../domain/delivery/outcome";
import { oneLine, parseMailbox } from "./mailbox";
import { parseProviderData } from "./provider-data";
import { textPart } from "./text-part";

/** The Notification Module hands its whole row to the provider; the declared type omits the key. */
export type SmtpNotification = ProviderSendNotificationDTO & { idempotency_key?: string | null };

/** RFC 5322 section 3.6.8: a field name is printable ASCII without a colon. */
const HEADER_NAME = /^[!-9;-~]+$/;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The mail for a notification. Texts that become headers are put on one line, so that nothing in them can end the header.
 *
 * @param extras parts of the mail that come beside the notification and win over its `provider_data`
 * @throws MedusaError (`invalid_data`) when the notification cannot be made a mail
 */
export function toMail(notification: SmtpNotification, default_from: string, extras?: MailExtras): SendMailOptions {
  const { content } = notification;
  if (!content?.html && !content?.text) {
    throw invalid("has no content; pass `content: { subject, html, text }`, this provider has no templates of its own");
  }
  const data = parseProviderData(notification.provider_data);
  const wanted_from = notification.from ?? "";
  const from = parseMailbox(wanted_from.trim() === "" ? default_from : wanted_from);
  if (!from) throw invalid("has a `from` that is not one sender");
  const reply_to = extras ? extras.reply_to : data.reply_to;
  return {
    from,
    to: recipientOf(notification),
    cc: onOneLine(data.cc),
    bcc: onOneLine(data.bcc),
    replyTo: reply_to ? oneLine(reply_to) : undefined,
    subject: subjectLine(content.subject ?? ""),
    ...partsOf(content),
    messageId: extras && oneLine(extras.message_id),
    headers: safeHeaders({ ...data.headers, ...extras?.headers }),
    attachments: notification.attachments?.map(toAttachment),
    xMailer: false,
    ...(data.envelope && {
      envelope: {
        from: oneLine(data.envelope.from ?? from.address),
        to: onOneLine(data.envelope.to ?? notification.to),
      },
    }),
  };
}

/**
 * The notification's recipient. As an object, never as a list to be parsed: one notification goes to one address, whatever
 * commas are in it. What is no address is left to the SMTP client, which refuses it.
 */
export function recipientOf(notification: SmtpNotification): { name: string; address: string } {
  return parseMailbox(notification.to) ?? { name: "", address: oneLine(notification.to) };
}

/** A text alone is the body of the mail itself, which nodemailer has to write. */
function partsOf({ html, text }: { html?: string; text?: string }): Pick<SendMailOptions, "html" | "text"> {
  return html && text ? { html: textPart("html", html), text: textPart("plain", text) } : { html, text };
}

type HeaderValue = string | { prepared: true; foldLines: true; value: string };

/**
 * RFC 2919 wants the bare `"Phrase" <list.id>` in List-Id, and RFC 2369 bare URLs in the others. nodemailer would turn a
 * value with quotes into an encoded word, in which nobody finds the id.
 */
function headerValue(name: string, value: string): HeaderValue {
  const line = oneLine(value);
  return /^list-/i.test(name) && /^[\x20-\x7e]*$/.test(line) ? { prepared: true, foldLines: true, value: line } : line;
}

/** As long as nodemailer makes its own; RFC 2047 section 2 allows 75. */
const ENCODED_WORD_LENGTH = 52;

/**
 * A subject with angle brackets becomes encoded words, as one in other letters does anyway: the reader sees what was written,
 * and no bracket of a title or a text stands in the header, for some program to take for more than text.
 */
function subjectLine(subject: string): string {
  const line = oneLine(subject);
  return /[<>]/.test(line) ? encodeWord(line, "Q", ENCODED_WORD_LENGTH) : line;
}

function safeHeaders(headers: Record<string, string>): Record<string, HeaderValue> {
  const wrong = Object.keys(headers).find((name) => !HEADER_NAME.test(name));
  if (wrong !== undefined) throw invalid("has a header whose name is not printable ASCII without a colon");
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerValue(name, value)]));
}

/** Medusa's docs call the content base64 in one place and a binary string in another; stores do both. */
function toAttachment(attachment: NotificationAttachment): Attachment {
  const { content, filename, content_type, disposition, id } = attachment;
  return {
    content: Buffer.from(content, BASE64.test(content) ? "base64" : "latin1"),
    filename: oneLine(filename),
    contentType: content_type && oneLine(content_type),
    contentDisposition: disposition === "inline" ? "inline" : "attachment",
    cid: id && oneLine(id),
  };
}

function onOneLine(addresses: string | string[] | null | undefined): string[] | undefined {
  return addresses ? [addresses].flat().map(oneLine) : undefined;
}

function invalid(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `The notification ${what}`);
}
