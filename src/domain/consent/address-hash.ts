import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { TokenSecrets } from "../recovery/token";

/** All hashes that an address may be known by: that of the current secret first, then those of earlier ones. */
export type HashAddress = (email: string) => string[];

/**
 * Keyed hashes of normalised addresses (HMAC-SHA-256, its keys derived by RFC 5869). Addresses can be guessed, so without a
 * key a hash would give them away; the key is not in the database.
 */
export function addressHasher(secrets: TokenSecrets): HashAddress {
  const keys = secrets.map((secret) =>
    createSecretKey(Buffer.from(hkdfSync("sha256", secret, "medusa-cart-recovery", "erasure", 32))),
  );
  return (email) => keys.map((key) => createHmac("sha256", key).update(email).digest("hex"));
}
