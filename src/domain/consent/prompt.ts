import { createHash } from "node:crypto";

/** What stands beside the checkbox. The version names exactly these words, so that an answer proves what was read. */
export type ConsentText = { locale: string; text: string; text_version: string };

function consentText(locale: string, text: string): ConsentText {
  const text_version = createHash("sha256").update(`${locale}\n${text}`).digest("hex").slice(0, 16);
  return { locale, text, text_version };
}

const DEFAULT_TEXT = consentText(
  "en",
  "Email me about the items I leave in my cart, and with news and offers. I can unsubscribe at any time.",
);

/** The text to show. */
export function currentConsentText(): ConsentText {
  return DEFAULT_TEXT;
}

/** The text that an answer names, or undefined when no such text was ever shown. */
export function findConsentText(text_version: string): ConsentText | undefined {
  return text_version === DEFAULT_TEXT.text_version ? DEFAULT_TEXT : undefined;
}
