import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from "node:crypto";

/** What a token may be used for. A token of one purpose is worthless for another: each has a key of its own. */
export type TokenPurpose = "recovery" | "unsubscribe" | "confirm";

/** The newest secret first; older ones still verify, so that links in mails survive a rotation. */
export type TokenSecrets = readonly [current: string, ...previous: string[]];

export type TokenClaims = {
  /** What the token is bound to: a checkout session or a marketing subscription. */
  subject: string;
  /** When it stops working; null for never. */
  expires_at: Date | null;
};

const KEY_ID_LENGTH = 8;

/** What follows from a secret, which is as much work as signing with it. There are as many as a store has secrets. */
const known = new Map<string, SecretKeys>();

type SecretKeys = { id: string; ofPurpose: Record<TokenPurpose, KeyObject> };

function keysOf(secret: string): SecretKeys {
  const keys = known.get(secret) ?? deriveKeys(secret);
  known.set(secret, keys);
  return keys;
}

/** RFC 5869 with the purpose as context, so that no two purposes share a key. */
function deriveKeys(secret: string): SecretKeys {
  const derive = (purpose: TokenPurpose) =>
    createSecretKey(Buffer.from(hkdfSync("sha256", secret, "medusa-cart-recovery", purpose, 32)));
  return {
    id: createHash("sha256").update(`cart-recovery-key-id\n${secret}`).digest("hex").slice(0, KEY_ID_LENGTH),
    ofPurpose: { recovery: derive("recovery"), unsubscribe: derive("unsubscribe"), confirm: derive("confirm") },
  };
}

function keyId(secret: string): string {
  return keysOf(secret).id;
}

function sign(secret: string, purpose: TokenPurpose, signed: string): Buffer {
  return createHmac("sha256", keysOf(secret).ofPurpose[purpose]).update(signed).digest();
}

/** A URL-safe token `<key id>.<claims>.<signature>`. Nothing of it is stored. */
export function createToken(purpose: TokenPurpose, claims: TokenClaims, secrets: TokenSecrets): string {
  const expiry = claims.expires_at ? Math.floor(claims.expires_at.getTime() / 1000) : "";
  const payload = Buffer.from(`${claims.subject}|${expiry}`).toString("base64url");
  const signed = `${keyId(secrets[0])}.${payload}`;
  return `${signed}.${sign(secrets[0], purpose, signed).toString("base64url")}`;
}

/**
 * The claims of a genuine, unexpired token of this purpose, else null: callers cannot tell, and so cannot tell anyone,
 * which of the many ways to be invalid it was.
 */
export function verifyToken(
  purpose: TokenPurpose,
  token: string,
  secrets: TokenSecrets,
  now: Date,
): TokenClaims | null {
  const match = /^([0-9a-f]{8})\.([\w-]{1,200})\.([\w-]{43})$/.exec(token);
  const [, kid, payload, signature] = match ?? [];
  const secret = secrets.find((candidate) => keyId(candidate) === kid);
  if (!payload || !signature || secret === undefined) {
    return null;
  }
  const expected = sign(secret, purpose, `${keyId(secret)}.${payload}`).toString("base64url");
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    return null;
  }
  const [subject = "", expiry = ""] = Buffer.from(payload, "base64url").toString().split("|");
  const expires_at = expiry === "" ? null : new Date(Number(expiry) * 1000);
  return expires_at === null || now < expires_at ? { subject, expires_at } : null;
}
