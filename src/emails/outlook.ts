import { MAIL_WIDTH } from "./recovery-email-styles";

// Outlook on Windows lays out with Word: it ignores `max-width`, scales with the screen's dpi unless told not to, and
// has a font fallback of its own. Conditional comments reach it alone, but React cannot write comments.
const OUTLOOK_MARKUP = {
  head:
    `<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office">` +
    `<o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>` +
    `<style>body,table,td,p,a,h1{font-family:Arial,sans-serif!important}</style><![endif]-->`,
  open:
    `<!--[if mso]><table role="presentation" dir="[[dir]]" width="${MAIL_WIDTH}" align="center" cellpadding="0" ` +
    `cellspacing="0" border="0"><tr><td width="${MAIL_WIDTH}"><![endif]-->`,
  close: `<!--[if mso]></td></tr></table><![endif]-->`,
};

type OutlookPart = keyof typeof OUTLOOK_MARKUP;

/** Holds the place of markup for Outlook in the React tree until {@link insertOutlookMarkup}. */
export function outlookOnly(part: OutlookPart): string {
  return `[[outlook:${part}]]`;
}

/** To be called on the template, before anything of the merchant or the cart is in it. */
export function insertOutlookMarkup(template: string, dir: "ltr" | "rtl"): string {
  const parts = Object.keys(OUTLOOK_MARKUP) as OutlookPart[];
  return parts.reduce(
    (html, part) => html.replace(outlookOnly(part), OUTLOOK_MARKUP[part].replace("[[dir]]", dir)),
    template,
  );
}
