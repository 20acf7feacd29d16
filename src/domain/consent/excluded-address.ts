import { normaliseEmail } from "./email-address";

/** Google's shopping bot fills carts with addresses there (its own help page on `storebot`). */
const EXCLUDED_PATTERNS = ["*@*.joonix.net"];

const PATTERNS = EXCLUDED_PATTERNS.map(
  (pattern) => new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*")}$`, "u"),
);

/** Whether an address is one that is never a shopper's. */
export function isExcludedAddress(email: string): boolean {
  const key = normaliseEmail(email) ?? "";
  return PATTERNS.some((pattern) => pattern.test(key));
}
