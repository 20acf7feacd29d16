import { classifySmtpFailure, type FailedOutcome, type SmtpFailure } from "../classify-smtp-failure";

type Row = [why: string, kind: FailedOutcome["kind"], failure: Partial<SmtpFailure>];

/** An answer of the server, as nodemailer reports it. */
function answered(command: string, response: string, code = "EENVELOPE"): Partial<SmtpFailure> {
  return { code, command, response, response_code: Number(response.slice(0, 3)) };
}
const body = (response: string) => ({ ...answered("DATA", response, "EMESSAGE"), data_started: true });

const before_the_body: Row[] = [
  ["the connection is refused", "retry", { code: "ESOCKET", original_code: "ECONNREFUSED", command: "CONN" }],
  ["the connection is reset", "retry", { code: "ESOCKET", original_code: "ECONNRESET", command: "CONN" }],
  ["the server hangs up", "retry", { code: "ECONNECTION", command: "CONN" }],
  ["the name does not resolve", "retry", { code: "EDNS", original_code: "ENOTFOUND", command: "CONN" }],
  ["the greeting never comes", "retry", { code: "ETIMEDOUT", command: "CONN" }],
  ["our deadline passed", "retry", { code: "EABORT" }],
  ["the pool was closed under it", "retry", {}],
  ["the server is closing", "retry", answered("MAIL FROM", "421 4.3.2 Shutting down", "ECONNECTION")],
  ["the address is greylisted", "retry", answered("RCPT TO", "450 4.7.1 Greylisted, come back later")],
  ["the mailbox is busy", "retry", answered("RCPT TO", "452 4.2.2 Mailbox full")],
  [
    "the credentials cannot be checked just now",
    "retry",
    answered("AUTH PLAIN", "454 4.7.0 Temporary failure", "EAUTH"),
  ],
  ["the session is out of step", "retry", answered("DATA", "503 5.5.1 Bad sequence of commands")],
  ["the credentials are wrong", "sender", answered("AUTH PLAIN", "535 5.7.8 Authentication failed", "EAUTH")],
  ["there is no usable login method", "sender", { code: "EAUTH", command: "API" }],
  ["a login is required", "sender", answered("MAIL FROM", "530 5.7.0 Authentication required")],
  ["a login is required, said late", "sender", answered("RCPT TO", "530 Must authenticate first")],
  ["STARTTLS is not offered", "sender", answered("STARTTLS", "502 Command not implemented", "ETLS")],
  ["the TLS handshake fails", "sender", { code: "ETLS", command: "STARTTLS" }],
  ["the certificate has expired", "sender", { code: "ESOCKET", original_code: "CERT_HAS_EXPIRED", command: "CONN" }],
  ["the certificate is another's", "sender", { code: "ESOCKET", original_code: "ERR_TLS_CERT_ALTNAME_INVALID" }],
  ["TLS meets a plain port", "sender", { code: "ESOCKET", original_code: "ERR_SSL_WRONG_VERSION_NUMBER" }],
  ["our host is on a block list", "sender", answered("CONN", "554 5.7.1 Service refused", "EPROTOCOL")],
  ["our sender address is refused", "sender", answered("MAIL FROM", "550 Sender rejected")],
  [
    "our sender address is not well-formed",
    "sender",
    { code: "EENVELOPE", command: "API", message: 'Invalid sender "x>"' },
  ],
  ["relaying is denied by policy", "sender", answered("RCPT TO", "554 5.7.1 <x>: Relay access denied")],
  ["relaying is denied in words only", "sender", answered("RCPT TO", "550 relay not permitted")],
  [
    "the sender's domain is unknown",
    "sender",
    answered("RCPT TO", "550 5.1.8 Sender address rejected: Domain not found"),
  ],
  ["the daily limit is reached", "sender", answered("RCPT TO", "550 5.4.5 Daily user sending limit exceeded")],
  ["there is no such mailbox", "address", answered("RCPT TO", "550 5.1.1 User unknown in relay recipient table")],
  ["there is no such mailbox, without a status", "address", answered("RCPT TO", "550 No such user here")],
  ["the mailbox is disabled", "address", answered("RCPT TO", "550 5.2.1 Mailbox disabled")],
  [
    "Microsoft knows no such recipient",
    "address",
    answered("RCPT TO", "550 5.4.1 Recipient address rejected: Access denied"),
  ],
  [
    "internationalised addresses may not be written to, said early",
    "address",
    answered("MAIL FROM", "550 5.6.7 Non-ASCII addresses are not permitted for that recipient"),
  ],
  [
    "our own internationalised address may not be used",
    "sender",
    {
      ...answered("MAIL FROM", "550 5.6.7 Non-ASCII addresses are not permitted"),
      message: "Internationalized mailbox name not allowed: 550 5.6.7 …",
    },
  ],
  ["the address is not well-formed", "address", { code: "EENVELOPE", command: "API", message: "Invalid recipient" }],
];

const in_the_body: Row[] = [
  ["the server hangs up", "unknown", { code: "ECONNECTION", data_started: true }],
  ["the server falls silent", "unknown", { code: "ETIMEDOUT", data_started: true }],
  ["our deadline passed", "unknown", { code: "EABORT", data_started: true }],
  ["the connection is reset", "unknown", { code: "ESOCKET", original_code: "ECONNRESET", data_started: true }],
  ["the encrypted connection breaks", "unknown", { code: "ESOCKET", original_code: "EPROTO", data_started: true }],
  ["the server is out of space", "retry", body("452 4.3.1 Insufficient system storage")],
  ["the server closes with a 421", "retry", body("421 4.3.2 Shutting down")],
  ["the server refuses the body", "address", body("554 Transaction failed")],
  ["the mailbox is over its quota", "address", body("552 5.2.2 Over quota")],
  ["the server's policy refuses the body", "sender", body("550 5.7.1 Message rejected due to policy")],
  ["the sender is not verified", "sender", body("554 Message rejected: Email address is not verified.")],
  ["the From address is not ours", "sender", body("550 The from address does not match a verified Sender Identity.")],
];

describe("classifySmtpFailure", () => {
  const classify = (failure: Partial<SmtpFailure>) =>
    classifySmtpFailure({ message: "it failed", data_started: false, ...failure });

  it.each(before_the_body)("before the body, when %s: %s", (_why, kind, failure) => {
    expect(classify(failure).kind).toBe(kind);
  });

  it.each(in_the_body)("once the body has started, when %s: %s", (_why, kind, failure) => {
    expect(classify(failure).kind).toBe(kind);
  });

  it("hands the message on as the error", () => {
    expect(classify({ message: "Greeting never received" })).toEqual({
      kind: "retry",
      error: "Greeting never received",
    });
  });
});

describe("a refused address", () => {
  const bounced = (failure: Partial<SmtpFailure>) => {
    const outcome = classifySmtpFailure({ message: "", data_started: false, ...failure });
    return outcome.kind === "address" && outcome.bounced;
  };

  it.each<[string, Partial<SmtpFailure>]>([
    ["its mailbox does not exist", answered("RCPT TO", "550 5.1.1 User unknown")],
    ["it is refused without a status", answered("RCPT TO", "550 No such user here")],
    ["the server says so only after the body", body("550 5.1.1 User unknown")],
  ])("is never tried again when %s", (_, failure) => {
    expect(bounced(failure)).toBe(true);
  });

  it.each<[string, Partial<SmtpFailure>]>([
    ["it was this mail that was refused", body("554 Transaction failed")],
    [
      "a server on the way takes no internationalised ones",
      answered("RCPT TO", "550 5.6.7 SMTPUTF8 is not offered there"),
    ],
    ["a server says so after the body", body("554 5.6.9 UTF-8 header message cannot be transferred")],
    ["it never got as far as a server", { code: "EENVELOPE", command: "API", message: "Invalid recipient" }],
  ])("may get other mail when %s", (_, failure) => {
    expect(bounced(failure)).toBe(false);
  });
});
