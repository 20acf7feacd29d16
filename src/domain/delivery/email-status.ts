/** The statuses of a recovery email (SPEC 8). */
export const EMAIL_STATUSES = ["scheduled", "sending", "sent", "failed", "unknown", "skipped", "canceled"] as const;

export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/**
 * What may follow what. Everything that writes a status asks here, so that a late or repeated write of a process that
 * lost its claim finds no way.
 *
 * - `scheduled` → `scheduled`: nothing was transmitted; another attempt, or another look.
 * - `scheduled` → `failed`: the server refused the address before the body.
 * - `scheduled` → `sent`, `unknown`: never. Whatever is transmitted was `sending` before.
 * - `unknown` → `sent`, `scheduled`: only a person can say so.
 */
const NEXT: Record<EmailStatus, readonly EmailStatus[]> = {
  scheduled: ["scheduled", "sending", "failed", "skipped", "canceled"],
  sending: ["sent", "failed", "unknown", "scheduled"],
  unknown: ["sent", "scheduled"],
  sent: [],
  failed: [],
  skipped: [],
  canceled: [],
};

/** Whether a mail of status `from` may become `to`. */
export function canBecome(from: EmailStatus, to: EmailStatus): boolean {
  return NEXT[from].includes(to);
}

/** The statuses that `to` may follow without a person's word, for the condition of an UPDATE. */
export function statusesBefore(to: EmailStatus): EmailStatus[] {
  return EMAIL_STATUSES.filter((from) => from !== "unknown" && canBecome(from, to));
}

/** How a person may resolve a mail whose outcome is not known (SPEC 9). */
export const RESOLUTIONS = { sent: "sent", retry: "scheduled" } as const satisfies Record<string, EmailStatus>;

export type Resolution = keyof typeof RESOLUTIONS;
