import { normaliseEmail } from "./email-address";

/** Google's shopping bot fills carts with addresses there (its own help page on `storebot`). */
export const DEFAULT_EXCLUDED_PATTERNS = ["*@*.joonix.net"];

/**
 * Whether a whole normalised address fits a pattern in which `*` stands for anything, and nothing else has a meaning. The
 * parts between the stars are found from left to right: no regular expression, so no pattern of a merchant's can stall it.
 */
function fits(address: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) {
    return address === first;
  }
  let at = address.startsWith(first) ? first.length : -1;
  for (const part of rest) {
    const found = at < 0 ? -1 : address.indexOf(part, at);
    at = found < 0 ? -1 : found + part.length;
  }
  return at >= 0 && address.length - at >= last.length && address.endsWith(last);
}

/** Whether an address is one that is never a shopper's, or that the merchant never wants to write to. */
export function isExcludedAddress(email: string, patterns: readonly string[]): boolean {
  const address = normaliseEmail(email) ?? "";
  return patterns.some((pattern) => fits(address, normaliseEmail(pattern) ?? ""));
}
