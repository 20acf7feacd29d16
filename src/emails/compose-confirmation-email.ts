import Mustache from "mustache";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../domain/consent/locale";
import { brandPalette } from "./brand-palette";
import type { ComposedEmail } from "./compose-recovery-email";
import { ConfirmationEmail, type ConfirmationSlot } from "./confirmation-email";
import { CONFIRMATION_TEXTS } from "./confirmation-texts";
import { insertOutlookMarkup } from "./outlook";
import { escapeHtml, requireHttpUrl, singleLine, truncate } from "./safe-values";

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const TEXT = `{{store_name}}

{{subject}}

{{text}}

{{button}}:
{{confirm_url}}

----------------------------------------

{{ignore}}

{{store_name}}
{{postal_address}}
`;

/** One rendered template per language and colour: a store has few. */
const templates = new Map<string, string>();

function template(lang: Language, color: string): string {
  const key = `${lang} ${color}`;
  const known = templates.get(key);
  if (known !== undefined) {
    return known;
  }
  const email = createElement(ConfirmationEmail, { lang, palette: brandPalette(color) });
  const rendered = DOCTYPE + insertOutlookMarkup(renderToStaticMarkup(email), "ltr");
  templates.set(key, rendered);
  return rendered;
}

export type ConfirmationDesign = {
  language: Language;
  color: string;
  store_name: string;
  postal_address: string;
  confirm_url: string;
};

/** The confirmation mail. Everything of the merchant's is put in as data. Throws when the link is not http(s). */
export function composeConfirmationEmail(design: ConfirmationDesign): Omit<ComposedEmail, "preheader"> {
  const texts = CONFIRMATION_TEXTS[design.language];
  const store_name = singleLine(design.store_name);
  const view: Record<ConfirmationSlot, string> = {
    subject: truncate(texts.subject(store_name), 255),
    store_name,
    text: texts.text(store_name),
    button: texts.button,
    ignore: texts.ignore,
    confirm_url: requireHttpUrl(design.confirm_url, "confirm_url"),
    postal_address: singleLine(design.postal_address),
  };
  const html = Mustache.render(template(design.language, design.color), view, undefined, {
    escape: (value: unknown) => escapeHtml(String(value)),
  });
  const text = Mustache.render(TEXT, view, undefined, { escape: String });
  return { subject: view.subject, html, text };
}
