import Mustache from "mustache";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { brandPalette } from "./brand-palette";
import type { EmailCopy } from "./default-copy";
import { canonicalLocale } from "./format-money";
import { isRightToLeft } from "./notation";
import { insertOutlookMarkup } from "./outlook";
import { PlainContext } from "./plain-context";
import { RecoveryEmail } from "./recovery-email";
import { RECOVERY_EMAIL_TEXT } from "./recovery-email-text";
import { compileView, type MailView } from "./recovery-email-view";
import { escapeHtml } from "./safe-values";

/** What the merchant decides about the mail. Plain text everywhere; `color` is `#rgb` or `#rrggbb`. */
export type RecoveryEmailDesign = {
  /** BCP 47: the language of the copy, of the fixed sentences as far as the plugin speaks it, and the mail's `lang`. */
  locale: string;
  brand: { store_name: string; logo_url: string | null; color: string; postal_address: string };
  copy: EmailCopy;
  /** Null adds the note that replies are not read. */
  reply_to: string | null;
};

/** The code a mail offers. */
export type EmailPromotion = { code: string; description: string | null; ends_at: Date | null };

/** What one mail is about. Amounts in major units, as Medusa v2 gives them; only http(s) pictures are shown. */
export type RecoveryEmailCart = {
  currency_code: string;
  /** The locale by which prices and dates are written. */
  notation: string;
  /** IANA; null is UTC. */
  timezone: string | null;
  first_name: string | null;
  items: {
    title: string;
    variant_title: string | null;
    quantity: number;
    unit_price: number;
    /** What a unit costs when it is not reduced; shown struck through when it is more. */
    compare_at_price: number | null;
    is_tax_inclusive: boolean;
    thumbnail: string | null;
  }[];
  promotion: EmailPromotion | null;
  recovery_url: string;
  unsubscribe_url: string;
  /** When the recovery link stops working. */
  expires_at: Date;
};

export type ComposedEmail = { subject: string; preheader: string; html: string; text: string };

/** Fills in a cart; throws when a link of it is not http(s). */
export type FillRecoveryEmail = (cart: RecoveryEmailCart) => ComposedEmail;

/**
 * Renders the design once (milliseconds) and returns the function that fills in a cart (microseconds). Everything the
 * merchant and the cart say is put in as data: it is escaped, and braces in it mean nothing but the tokens of the copy.
 * All mails of one compiled function are of one design, whatever becomes of the settings meanwhile.
 */
export function compileRecoveryEmail(design: RecoveryEmailDesign): FillRecoveryEmail {
  const view = compileView(design);
  const fillHtml = compileTemplate(renderTemplate(canonicalLocale(design.locale), design.brand.color), escapeHtml);
  const fillText = compileTemplate(RECOVERY_EMAIL_TEXT, (value) => value);

  return (cart) => {
    const filled = view(cart);
    return { subject: filled.subject, preheader: filled.preheader, html: fillHtml(filled), text: fillText(filled) };
  };
}

// XHTML 1.0 Transitional: the doctype with which Outlook.com and older Gmail keep the spacing of table cells.
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

// React's own renderer, not React Email's: that one imports it dynamically, which fails in every Jest without
// `--experimental-vm-modules`, and parts neighbouring text nodes with comments that no mail needs.
function renderTemplate(lang: string, color: string): string {
  const dir = isRightToLeft(lang) ? "rtl" : "ltr";
  const email = createElement(RecoveryEmail, { lang, dir, palette: brandPalette(color) });
  return DOCTYPE + insertOutlookMarkup(renderToStaticMarkup(email), dir);
}

function compileTemplate(template: string, escape: (value: string) => string) {
  const writer = new Mustache.Writer();
  // Parsed here and not looked up per mail: mustache's cache hashes the whole template each time, a third of the cost.
  const tokens: unknown = writer.parse(template);
  if (!isTokenList(tokens)) {
    throw new Error("mustache returned no token list");
  }
  const config = { escape: (value: unknown) => escape(String(value)) };
  return (view: MailView) => writer.renderTokens(tokens, new PlainContext(view), undefined, template, config);
}

/** Mustache's types say `any` of what `parse` returns and `string[][]` of what `renderTokens` takes. */
function isTokenList(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}
