import { chooseLanguage, chooseLocale, LANGUAGES, type LocaleHints } from "../domain/consent/locale";
import { findCopyProblems } from "./copy-tokens";
import { DEFAULT_COPIES, type EmailCopies, type EmailCopy } from "./default-copy";

/** The words of one step: its own before the general ones, each by locale. */
export type CopySources = { copy: EmailCopies; template: EmailCopies | null };

/**
 * The locale a shopper is written to in: the cart's, else that of the country, else the default, of those that there are
 * words for.
 */
export function chooseCopyLocale(hints: LocaleHints, { copy, template }: CopySources): string {
  return chooseLocale<string>(hints, [...Object.keys(template ?? {}), ...Object.keys(copy), ...LANGUAGES]);
}

/** The words in a locale: the step's, else the merchant's general ones, else the plugin's. */
export function copyIn(locale: string, { copy, template }: CopySources): EmailCopy {
  const own = DEFAULT_COPIES[chooseLanguage({ locale })];
  return readable(template?.[locale] ?? copy[locale] ?? own, own);
}

/** A newer version may have stored tokens that this one does not know: nobody gets a mail with braces in it. */
function readable(copy: EmailCopy, own: EmailCopy): EmailCopy {
  const part = (name: keyof EmailCopy) => (findCopyProblems(copy[name]).length === 0 ? copy[name] : own[name]);
  return {
    subject: part("subject"),
    preheader: part("preheader"),
    heading: part("heading"),
    body: part("body"),
    button: part("button"),
    footer: part("footer"),
  };
}
