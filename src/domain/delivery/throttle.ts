const MINUTE_MS = 60_000;

/**
 * How much later than its token a mail may leave, one sooner and one later, without a window seeing more than is allowed: it is
 * composed and goes through the SMTP conversation before its body leaves.
 */
export const LEEWAY_MS = 3_000;

/** A token bucket: a mail takes a token, and tokens come back with time. */
export type Bucket = { tokens: number; refilled_at: Date };

/**
 * About a second's worth can be saved up, so that a large allowance is not spent mail by mail; the flow is lowered by as
 * much, and by the leeway, so that no window of 60 seconds ever sees more than one mail above the allowance: what leaves in one
 * took its token in it or up to the leeway before.
 */
function sizeOf(max_emails_per_minute: number): { capacity: number; per_ms: number } {
  const capacity = Math.max(1, Math.floor(max_emails_per_minute / 60));
  return { capacity, per_ms: (max_emails_per_minute + 1 - capacity) / (MINUTE_MS + LEEWAY_MS) };
}

function refill(bucket: Bucket | null, max_emails_per_minute: number, now: Date): Bucket {
  const { capacity, per_ms } = sizeOf(max_emails_per_minute);
  if (bucket === null) {
    return { tokens: capacity, refilled_at: now };
  }
  const elapsed_ms = Math.max(0, now.getTime() - bucket.refilled_at.getTime());
  return { tokens: Math.min(capacity, bucket.tokens + elapsed_ms * per_ms), refilled_at: now };
}

export type Grant = {
  /** How many mails may leave now; at most as many as were wanted. */
  granted: number;
  /** When none may: how long until one may. */
  wait_ms: number;
  bucket: Bucket;
};

/** Takes up to `wanted` tokens. `bucket` is null while nothing was ever taken. */
export function takeTokens(bucket: Bucket | null, max_emails_per_minute: number, wanted: number, now: Date): Grant {
  const { tokens, refilled_at } = refill(bucket, max_emails_per_minute, now);
  const granted = Math.min(wanted, Math.floor(tokens));
  const missing = Math.max(0, 1 - tokens);
  return {
    granted,
    wait_ms: granted > 0 ? 0 : Math.ceil(missing / sizeOf(max_emails_per_minute).per_ms),
    bucket: { tokens: tokens - granted, refilled_at },
  };
}

/** Puts back tokens whose mails did not leave after all; only within the leeway, or they would count for a later minute. */
export function returnTokens(bucket: Bucket, max_emails_per_minute: number, unused: number): Bucket {
  const { capacity } = sizeOf(max_emails_per_minute);
  return { ...bucket, tokens: Math.min(capacity, bucket.tokens + unused) };
}
