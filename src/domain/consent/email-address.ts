import { domainToASCII } from "node:url";

/** Longest address that can be used in SMTP (RFC 5321, erratum 1690). */
const MAX_EMAIL_LENGTH = 254;

/** What an address is compared by: trimmed and case-folded; `+tags` are kept (SPEC 4). `null` when there is none. */
export function normaliseEmail(email: string | null | undefined): string | null {
  const folded = email?.trim().normalize("NFC").toLowerCase();
  return folded === undefined || folded === "" ? null : folded;
}

/**
 * Whether mail can be addressed to it: one `@`, a local part without spaces, quotes or control characters, and a domain
 * name. Internationalised local parts and domains are complete (RFC 6531). A domain without a dot is not.
 */
export function isCompleteEmail(email: string): boolean {
  if (email.length > MAX_EMAIL_LENGTH) {
    return false;
  }
  const match = /^([^\s@"(),:;<>[\]\\\p{C}]{1,64})@([^\s@/\p{C}]+)$/u.exec(email);
  const [, local, domain] = match ?? [];
  if (!local || !domain || local.startsWith(".") || local.endsWith(".") || local.includes("..")) {
    return false;
  }
  const ascii = domainToASCII(domain);
  return /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/.test(ascii);
}

/** The part after the `@` of a normalised address, in ASCII form. */
export function emailDomain(email: string): string {
  return domainToASCII(email.slice(email.lastIndexOf("@") + 1));
}
