/**
 * What became of one attempt to hand a mail to a mail server, grouped by what the caller should do next.
 *
 * - `sent`: the server took responsibility (a 2xx answer to the body).
 * - `retry`: nothing was accepted and a later attempt may succeed (connection faults before the body, 4xx).
 * - `address`: the server refused this recipient for good (5xx to RCPT or to the body); `bounced` says that it was about the
 *   mailbox and not about this mail, so that no other mail is to be tried there either.
 * - `sender`: the server refused *us* (authentication, TLS, policy): every mail would meet the same answer.
 * - `unknown`: the body may have been accepted; nobody can tell. Never resent without a person's word.
 * - `refused`: our own last check said no (see {@link DeliveryScope.begin}); nothing was transmitted.
 */
export type DeliveryOutcome =
  | { kind: "sent"; message_id: string; response: string }
  | { kind: "retry"; error: string }
  | { kind: "address"; error: string; bounced: boolean }
  | { kind: "sender"; error: string }
  | { kind: "unknown"; error: string }
  | { kind: "refused" };

/** Parts of a mail that must not be stored in the Notification Module's rows, such as links with tokens. */
export type MailExtras = {
  headers: Record<string, string>;
  reply_to: string | null;
  message_id: string;
};

/**
 * How a sender of a batch and the SMTP provider talk about single mails, beside Medusa's Notification Module, which
 * reports one error for a whole batch. `key` is the notification's `idempotency_key`.
 */
export type DeliveryScope = {
  /** Extra parts of the mail; `undefined` when the key is none of this scope's. */
  extras(key: string): MailExtras | undefined;
  /** Whether no further mail of the batch is to be tried: the server has refused the store itself. */
  halted: () => boolean;
  /**
   * Called after the server's 354 and before the first byte of the body. Resolves `true` once the mail's `sending` is
   * committed; `false` means: do not transmit. Asked at most once for a mail, and not at all when nothing could be sent.
   *
   * The mail is settled after this has answered, except when the provider's deadline passes first: a commit that comes later
   * than the outcome must therefore find the mail no longer claimed.
   */
  begin(key: string): Promise<boolean>;
  /** The result of the attempt; called exactly once for each mail the provider was given. */
  settle(key: string, outcome: DeliveryOutcome): void;
};
