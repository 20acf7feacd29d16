const MINUTE_MS = 60_000;

/** Bounds of an explicit `expires_at`, counted from now (SPEC 2; the reference system counts from creation). */
const MIN_EXPLICIT_LIFETIME_MINUTES = 30;
const MAX_EXPLICIT_LIFETIME_MINUTES = 24 * 60;

export type ExpiryRules = {
  session_lifetime_minutes: number;
  expiry_basis: "last_activity" | "opened";
};

/** When a session expires if nobody set a time for it. */
export function defaultExpiresAt(session: { opened_at: Date; last_activity_at: Date }, rules: ExpiryRules): Date {
  const from = rules.expiry_basis === "opened" ? session.opened_at : session.last_activity_at;
  return new Date(from.getTime() + rules.session_lifetime_minutes * MINUTE_MS);
}

export type ExplicitExpiry = { ok: true; expires_at: Date } | { ok: false; message: string };

const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function parseInstant(value: string | number): Date | null {
  if (typeof value === "number" || /^\d{1,12}$/.test(value)) {
    const date = new Date(Number(value) * 1000);
    return Number.isNaN(date.getTime()) ? null : date;
  }
  const date = ISO_8601.test(value) ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

/** Reads an explicit expiry: ISO 8601 with an offset, or Unix seconds; 30 minutes to 24 hours after `now`. */
export function parseExplicitExpiry(value: string | number, now: Date): ExplicitExpiry {
  const earliest = new Date(now.getTime() + MIN_EXPLICIT_LIFETIME_MINUTES * MINUTE_MS);
  const latest = new Date(now.getTime() + MAX_EXPLICIT_LIFETIME_MINUTES * MINUTE_MS);
  const expires_at = parseInstant(value);
  if (expires_at && expires_at >= earliest && expires_at <= latest) {
    return { ok: true, expires_at };
  }
  return {
    ok: false,
    message:
      `expires_at must be an ISO 8601 time with an offset, or Unix seconds, from 30 minutes to 24 hours after now: ` +
      `between ${earliest.toISOString()} and ${latest.toISOString()}`,
  };
}
