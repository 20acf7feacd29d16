import { createHmac, hkdfSync } from "node:crypto";

/**
 * Where an address falls in the holdout draw, evenly from 0 up to 100, and always at the same place: a keyed hash, so that
 * nobody without the secret can tell who is held out, or choose an address that is not.
 *
 * @param secret the oldest that is configured: rotating secrets redraws nobody while the old ones are kept
 * @param email normalised
 */
export function holdoutDraw(secret: string, email: string): number {
  // RFC 5869 with the purpose as context, as for the tokens in links (`domain/recovery/token`).
  const key = Buffer.from(hkdfSync("sha256", secret, "medusa-cart-recovery", "holdout", 32));
  return (createHmac("sha256", key).update(email).digest().readUInt32BE() / 2 ** 32) * 100;
}
