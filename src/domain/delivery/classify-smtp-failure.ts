import type { DeliveryOutcome } from "./outcome";

/** What is known about an SMTP attempt that did not end with a 2xx answer to the body. */
export type SmtpFailure = {
  /** The client's word for what went wrong, as nodemailer names it: `EAUTH`, `ETLS`, `ETIMEDOUT`, `EENVELOPE`, … */
  code?: string;
  /** The code of the system or TLS error beneath it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`, … */
  original_code?: string;
  /** The three digits of the server's answer; absent when it gave none. */
  response_code?: number;
  /** The server's answer in full, for its enhanced status code (RFC 3463) and its words. */
  response?: string;
  /** The step that failed: `CONN`, `EHLO`, `STARTTLS`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`, or `API` for a local check. */
  command?: string;
  message: string;
  /** Whether any byte of the body may have left, which is only ever after the server's 354. */
  data_started: boolean;
};

export type FailedOutcome = Extract<DeliveryOutcome, { error: string }>;

/** Authentication required, too weak, failed, or encryption required (RFC 4954 section 6). */
const AUTHENTICATION_ANSWERS = new Set([530, 534, 535, 538]);

/** "Bad sequence of commands" is about the session: the same mail can pass on a new connection. */
const BAD_SEQUENCE = 503;

/** Steps at which a server has not heard of the recipient yet, so that a refusal can only be about us. */
const BEFORE_THE_RECIPIENT = /^(CONN|EHLO|HELO|STARTTLS|AUTH\b.*|MAIL FROM)$/;

/**
 * Enhanced status codes that blame the sender whatever the step: 5.7 security or policy, 5.1.7 and 5.1.8 bad sender's
 * address, 5.3.5 and 5.4.5 a system out of order or over its quota (RFC 3463; Gmail's daily sending limit is 5.4.5).
 */
const SENDER_STATUS = /^5\.(7\.\d+|1\.[78]|3\.5|4\.5)$/;

/**
 * What is said of internationalised addresses where a server on the way takes none (RFC 6531 section 3.6): the mailbox may well
 * exist, and get mail once that server has learned it.
 */
const NOT_INTERNATIONAL_STATUS = /^5\.6\.([789]|10)$/;

/** Other codes about the mailbox, which settle the matter before any word is looked at. */
const RECIPIENT_STATUS = /^5\.[12]\.\d+$/;

/**
 * Answers that blame the sender but carry no telling status code. Without this a store with an unverified sender address
 * would suppress every shopper it writes to. (Exim: "relay not permitted"; SES: "Email address is not verified", "Sending
 * paused for this account"; SendGrid: "Unauthenticated senders not allowed", "does not match a verified Sender Identity".)
 */
const SENDER_WORDS =
  /\brelay|sender|not verified|authenticat|unauthori[sz]ed|sending (paused|suspended|limit|quota)|daily|credits|blocked|blacklist|blocklist/i;

/** https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes and OpenSSL's own. */
const TLS_ERROR =
  /^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO$)/;

const OUR_FAULTS = new Set(["EAUTH", "ENOAUTH", "EOAUTH2", "ETLS", "EREQUIRETLS", "ECONFIG"]);

/**
 * Says what should be done after a failed SMTP attempt.
 *
 * An answer of the server decides where there is one: 4xx is always worth another attempt (RFC 5321 section 4.2.1), a 5xx
 * is the recipient's unless it is plainly ours. Without an answer the body decides: as long as none of it had left, nothing
 * was accepted; once it had, nobody can tell.
 */
export function classifySmtpFailure(failure: SmtpFailure): FailedOutcome {
  const kind = kindOf(failure);
  const error = failure.message;
  return kind === "address" ? { kind, error, bounced: isAboutMailbox(failure) } : { kind, error };
}

/**
 * A server that took the recipient and then refused the body refused this mail, unless it says otherwise. Without an answer
 * it was a check of our own, after which no other mail to the address need fail.
 */
function isAboutMailbox(failure: SmtpFailure): boolean {
  const status = statusOf(failure);
  if ((failure.response_code ?? 0) < 500 || NOT_INTERNATIONAL_STATUS.test(status)) return false;
  return !failure.data_started || RECIPIENT_STATUS.test(status);
}

function statusOf({ response = "" }: SmtpFailure): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? "";
}

function kindOf(failure: SmtpFailure): FailedOutcome["kind"] {
  const answer = failure.response_code ?? 0;
  if (answer >= 500) return kindOfRefusal(failure, answer);
  if (answer >= 400) return "retry";
  if (failure.data_started) return "unknown";
  if (OUR_FAULTS.has(failure.code ?? "") || TLS_ERROR.test(failure.original_code ?? "")) return "sender";
  if (failure.code === "EENVELOPE") return /sender/i.test(failure.message) ? "sender" : "address";
  return "retry";
}

function kindOfRefusal(failure: SmtpFailure, answer: number): FailedOutcome["kind"] {
  const status = statusOf(failure);
  if (OUR_FAULTS.has(failure.code ?? "") || AUTHENTICATION_ANSWERS.has(answer) || SENDER_STATUS.test(status)) {
    return "sender";
  }
  if (answer === BAD_SEQUENCE) return "retry";
  // Said at MAIL FROM, too, where it would otherwise pause all mail because of one recipient.
  if (NOT_INTERNATIONAL_STATUS.test(status)) return isAboutOwnMailbox(failure) ? "sender" : "address";
  if (BEFORE_THE_RECIPIENT.test(failure.command ?? "")) return "sender";
  if (RECIPIENT_STATUS.test(status)) return "address";
  return SENDER_WORDS.test(failure.response ?? "") ? "sender" : "address";
}

/** nodemailer says so when our own address is the internationalised one that was refused. */
function isAboutOwnMailbox({ command, message }: SmtpFailure): boolean {
  return command === "MAIL FROM" && message.startsWith("Internationalized mailbox name");
}
