import { domainToASCII } from "node:url";
import { canonicalLocale } from "./format-money";
import { requireHttpUrl, singleLine, truncate } from "./safe-values";

export type RecoveryEmailHeadersInput = {
  unsubscribe_url: string;
  /** The domain of the sender's address. */
  sender_domain: string;
  store_name: string;
  /** BCP 47. */
  locale: string;
  recovery_email_id: string;
};

/**
 * The headers of a recovery email beyond those of any mail. No line break, NUL or angle bracket of an input reaches
 * them. Throws when the domain is none or the link is not http(s); use https outside of development, as RFC 8058 asks.
 *
 * - `List-Unsubscribe`, `List-Unsubscribe-Post`: one-click unsubscribing, RFC 8058
 * - `List-Id`: RFC 2919, the same for all mails of a store
 * - `Content-Language`: RFC 3282
 * - `Auto-Submitted`: RFC 3834, so that no vacation notice answers
 * - `message_id` (with its brackets): the same for every attempt, so that a mail that did arrive twice is shown once
 */
export function recoveryEmailHeaders(input: RecoveryEmailHeadersInput): {
  headers: Record<string, string>;
  message_id: string;
} {
  const domain = asciiDomain(input.sender_domain);
  const id = input.recovery_email_id.replace(/[^\w-]/g, "");
  if (id === "") {
    throw new Error("recovery_email_id must hold letters or digits");
  }

  return {
    headers: {
      // Normalised: brackets, quotes, spaces and non-ASCII letters are percent-encoded.
      "List-Unsubscribe": `<${requireHttpUrl(input.unsubscribe_url, "unsubscribe_url")}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `${headerPhrase(input.store_name)}<cart-recovery.${domain}>`,
      "Content-Language": canonicalLocale(input.locale),
      "Auto-Submitted": "auto-generated",
    },
    message_id: `<${id}@${domain}>`,
  };
}

/** The domain of an address, in ASCII. */
export function domainOf(address: string): string {
  return asciiDomain(address.slice(address.lastIndexOf("@") + 1));
}

function asciiDomain(domain: string): string {
  const ascii = domainToASCII(domain.trim());
  if (!/^[a-z\d_](?:[a-z\d._-]*[a-z\d_])?$/.test(ascii)) {
    throw new Error("sender_domain must be a domain name");
  }
  return ascii;
}

/** An RFC 5322 phrase and the space behind it: quoted when it is ASCII, else RFC 2047 encoded words. */
function headerPhrase(name: string): string {
  const clean = truncate(singleLine(name.replace(/[<>]/g, "")), 100);
  if (clean === "") {
    return "";
  }
  if (/^[\x20-\x7e]*$/.test(clean)) {
    return `"${clean.replace(/["\\]/g, "\\$&")}" `;
  }
  return `${encodedWords(clean)} `;
}

// An encoded word has at most 75 characters (RFC 2047, 2): 45 bytes in base64 and 12 around them.
const ENCODED_WORD_BYTES = 45;

function encodedWords(value: string): string {
  const chunks = [""];
  for (const character of value) {
    const last = chunks[chunks.length - 1] ?? "";
    if (Buffer.byteLength(last + character) <= ENCODED_WORD_BYTES) {
      chunks[chunks.length - 1] = last + character;
    } else {
      chunks.push(character);
    }
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString("base64")}?=`).join(" ");
}
