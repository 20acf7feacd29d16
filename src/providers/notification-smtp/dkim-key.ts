import { createPublicKey, generateKeyPairSync } from "node:crypto";

/** What RFC 8301 asks of new keys, and every receiver can check. */
const KEY_BITS = 2048;

/** The public key of a private one (both RSA), as it stands in a DKIM record: SPKI in base64. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
}

/** A new private key for the option `dkim.privateKey`, in PEM. */
export function createDkimKey(): string {
  return generateKeyPairSync("rsa", { modulusLength: KEY_BITS })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
}
