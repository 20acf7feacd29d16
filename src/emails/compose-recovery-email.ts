import Mustache from "mustache";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { brandPalette } from "./brand-palette";
import { canonicalLocale } from "./format-money";
import { insertOutlookMarkup } from "./outlook";
import { RecoveryEmail } from "./recovery-email";
import { RECOVERY_EMAIL_TEXT } from "./recovery-email-text";
import { type CartView, type DesignView, viewCart, viewDesign } from "./recovery-email-view";
import { escapeHtml, truncate } from "./safe-values";

/** What the merchant decides about the mail. Plain text everywhere; `color` is `#rgb` or `#rrggbb`. */
export type RecoveryEmailDesign = {
  /** BCP 47, for the notation of prices and the mail's `lang`. */
  locale: string;
  brand: { store_name: string; logo_url: string | null; color: string; postal_address: string };
  copy: { subject: string; preheader: string; heading: string; body: string; button: string; footer: string };
  /** Null adds the note that replies are not read. */
  reply_to: string | null;
};

/** What one mail is about. Amounts in major units, as Medusa v2 gives them; only http(s) pictures are shown. */
export type RecoveryEmailCart = {
  currency_code: string;
  items: {
    title: string;
    variant_title: string | null;
    quantity: number;
    unit_price: number;
    thumbnail: string | null;
  }[];
  recovery_url: string;
  unsubscribe_url: string;
};

export type ComposedEmail = { subject: string; preheader: string; html: string; text: string };

const SUBJECT_LENGTH = 255;

/**
 * Renders the design once (milliseconds) and returns the function that fills in a cart (microseconds). Everything the
 * merchant and the cart say is put in as data: it is escaped, and braces in it mean nothing. All mails of one compiled
 * function are of one design, whatever becomes of the settings meanwhile.
 *
 * A promise, so that callers need not change when rendering waits for something. The function in it throws when a link
 * of the cart is not http(s).
 */
export function compileRecoveryEmail(design: RecoveryEmailDesign): Promise<(cart: RecoveryEmailCart) => ComposedEmail> {
  const locale = canonicalLocale(design.locale);
  const view = viewDesign(design);
  const fillHtml = compileTemplate(renderTemplate(locale, design.brand.color), escapeHtml);
  const fillText = compileTemplate(RECOVERY_EMAIL_TEXT, (value) => value);
  const subject = truncate(view.subject, SUBJECT_LENGTH);

  return Promise.resolve((cart) => {
    const filled = { ...view, ...viewCart(cart, locale) };
    return { subject, preheader: view.preheader, html: fillHtml(filled), text: fillText(filled) };
  });
}

// XHTML 1.0 Transitional: the doctype with which Outlook.com and older Gmail keep the spacing of table cells.
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

// React's own renderer, not React Email's: that one imports it dynamically, which fails in every Jest without
// `--experimental-vm-modules`, and parts neighbouring text nodes with comments that no mail needs.
function renderTemplate(lang: string, color: string): string {
  const email = createElement(RecoveryEmail, { lang, palette: brandPalette(color) });
  return DOCTYPE + insertOutlookMarkup(renderToStaticMarkup(email));
}

function compileTemplate(template: string, escape: (value: string) => string) {
  const writer = new Mustache.Writer();
  // Parsed here and not looked up per mail: mustache's cache hashes the whole template each time, a third of the cost.
  const tokens: unknown = writer.parse(template);
  if (!isTokenList(tokens)) {
    throw new Error("mustache returned no token list");
  }
  const config = { escape: (value: unknown) => escape(String(value)) };
  return (view: DesignView & CartView) =>
    writer.renderTokens(tokens, new Mustache.Context(view), undefined, template, config);
}

/** Mustache's types say `any` of what `parse` returns and `string[][]` of what `renderTokens` takes. */
function isTokenList(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}
