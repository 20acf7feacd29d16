import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import Mustache from "mustache";
import { DEFAULT_LANGUAGE, type Language, LANGUAGES } from "../../domain/consent/locale";
import { storefrontUrl } from "../../domain/recovery/links";
import { brandPalette } from "../../emails/brand-palette";
import { escapeHtml } from "../../emails/safe-values";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";

export type PageItem = {
  title: string;
  detail: string | null;
  quantity: number;
  price: string;
  thumbnail: string | null;
};

/** What a public page says. All of it is escaped. */
export type Page = {
  title: string;
  text: string;
  items?: PageItem[];
  /** What changed since the cart was left. */
  notes?: string[];
  /** A form that posts to the page's own address. */
  action?: string;
  /** Boxes to tick, posted to the page's own address with either button; see {@link PageChoices}. */
  choices?: PageChoices;
  /** What the form that was just posted did; read out by screen readers. */
  done?: string;
  /** English unless said. */
  language?: Language;
};

/** Boxes are posted as `topic`; `save` and `all` say which button was pressed, as `action`. */
export type PageChoices = {
  legend: string;
  options: { value: string; label: string; checked: boolean }[];
  save: string;
  all: string;
};

const GO_TO_STORE: Record<Language, string> = {
  en: "Go to the store",
  de: "Zum Shop",
  fr: "Aller à la boutique",
  es: "Ir a la tienda",
};

const STYLE = `:root { --brand: {{light.button}}; --on-brand: {{light.buttonText}}; --edge: {{light.buttonBorder}}; --text: #1c1c1f; --muted: #5f6168; --line: #e4e4e9; --page: #f6f6f8; --card: #fff }
@media (prefers-color-scheme: dark) { :root { --brand: {{dark.button}}; --on-brand: {{dark.buttonText}}; --edge: {{dark.buttonBorder}}; --text: #f2f2f4; --muted: #a6a8b0; --line: #34353c; --page: #17181b; --card: #212227 } }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
main { max-width: 520px; margin: 6vh auto 0; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px }
.store { margin: 0 0 24px; color: var(--muted); font-weight: 600 }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; overflow-wrap: anywhere }
p { margin: 0 0 16px; overflow-wrap: anywhere }
ul { margin: 24px 0; padding: 0; list-style: none }
li { display: flex; gap: 16px; align-items: center; padding: 12px 0; border-top: 1px solid var(--line) }
li:last-child { border-bottom: 1px solid var(--line) }
li > img, li > i { flex: none; width: 64px; height: 64px; border-radius: 8px; object-fit: cover; background: var(--page) }
li > div { flex: 1; min-width: 0; overflow-wrap: anywhere }
small { display: block; color: var(--muted); font-size: 14px }
.notes { margin: 0 0 24px; padding: 12px 16px; background: var(--page); border-radius: 8px }
.notes p { margin: 0 }
.notes p + p { margin-top: 8px }
button, .button { display: block; width: 100%; padding: 14px 20px; border: 1px solid var(--edge); border-radius: 8px; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer }
button:focus-visible, .button:focus-visible { outline: 3px solid var(--text); outline-offset: 2px }
fieldset { margin: 24px 0; padding: 0; border: 0 }
legend { padding: 0; font-weight: 600 }
label { display: flex; gap: 12px; align-items: center; min-height: 48px; border-bottom: 1px solid var(--line); cursor: pointer }
label input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--brand) }
label input:focus-visible { outline: 3px solid var(--text); outline-offset: 2px }
.plain { margin-top: 12px; border-color: var(--muted); background: none; color: var(--text) }
@media (max-width: 480px) { main { padding: 24px 20px; margin-top: 0 } }`;

const TEMPLATE = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{{title}}{{#store_name}} · {{store_name}}{{/store_name}}</title>
<style>{{{style}}}</style>
</head>
<body>
<main>
{{#store_name}}<p class="store">{{store_name}}</p>{{/store_name}}
<h1>{{title}}</h1>
{{#done}}<div class="notes" role="status"><p>{{done}}</p></div>{{/done}}
<p>{{text}}</p>
{{#has_notes}}<div class="notes" role="status">{{#notes}}<p>{{.}}</p>{{/notes}}</div>{{/has_notes}}
{{#has_items}}<ul>{{#items}}<li>{{#thumbnail}}<img src="{{thumbnail}}" alt="" width="64" height="64">{{/thumbnail}}{{^thumbnail}}<i></i>{{/thumbnail}}<div>{{title}}{{#detail}}<small>{{detail}}</small>{{/detail}}<small>{{quantity}} × {{price}}</small></div></li>{{/items}}</ul>{{/has_items}}
{{#choices}}<form method="post">
<fieldset><legend>{{legend}}</legend>{{#options}}<label><input type="checkbox" name="topic" value="{{value}}"{{#checked}} checked{{/checked}}>{{label}}</label>{{/options}}</fieldset>
<button type="submit" name="action" value="save">{{save}}</button>
<button type="submit" name="action" value="all" class="plain">{{all}}</button>
</form>{{/choices}}
{{#action}}<form method="post"><button type="submit">{{action}}</button></form>{{/action}}
{{#show_store}}<a class="button" href="{{store_url}}">{{go_to_store}}</a>{{/show_store}}
</main>
</body>
</html>
`;

/** The public pages: usable without script, not indexed, not cached, and telling other sites nothing (SPEC 9). */
export function sendPage(res: MedusaResponse, status: number, page: Page, { values }: SettingsState): void {
  const language = page.language ?? DEFAULT_LANGUAGE;
  const store_url = storefrontUrl(values.cart_url ?? values.recovery_url);
  const formTargets = ["'self'", ...(store_url === null ? [] : [new URL(store_url).origin])].join(" ");
  const style = Mustache.render(STYLE, brandPalette(values.brand.color));
  const styleHash = createHash("sha256").update(style).digest("base64");
  res
    .status(status)
    .set({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": language,
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex, nofollow",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy":
        `default-src 'none'; style-src 'sha256-${styleHash}'; img-src http: https: data:; base-uri 'none'; ` +
        `frame-ancestors 'none'; form-action ${formTargets}`,
    })
    .send(
      Mustache.render(
        TEMPLATE,
        {
          ...page,
          language,
          go_to_store: GO_TO_STORE[language],
          show_store: store_url !== null && page.action === undefined && page.choices === undefined,
          has_items: (page.items ?? []).length > 0,
          has_notes: (page.notes ?? []).length > 0,
          store_name: values.brand.store_name,
          store_url,
          // Not as a partial: mustache indents those, and then the policy above does not know the style any more.
          style,
        },
        undefined,
        { escape: (value) => escapeHtml(String(value)) },
      ),
    );
}

const DEAD_LINK: Record<Language, { title: string; text: string }> = {
  en: {
    title: "This link no longer works",
    text: "It may be too old, or it was not copied completely. You are welcome to look around the store.",
  },
  de: {
    title: "Dieser Link funktioniert nicht mehr",
    text: "Vielleicht ist er zu alt, oder er wurde nicht vollständig kopiert. Sehen Sie sich gern im Shop um.",
  },
  fr: {
    title: "Ce lien ne fonctionne plus",
    text: "Il est peut-être trop ancien, ou n’a pas été copié en entier. La boutique reste ouverte à votre visite.",
  },
  es: {
    title: "Este enlace ya no funciona",
    text: "Puede que sea demasiado antiguo o que no se haya copiado completo. Puede seguir visitando la tienda.",
  },
};

/** The language that the browser asks for, where whose link it is must not be told, or is not known yet. */
export function browserLanguage(req: MedusaRequest, res: MedusaResponse): Language {
  res.vary("Accept-Language");
  return LANGUAGES.find((offered) => offered === req.acceptsLanguages([...LANGUAGES])) ?? DEFAULT_LANGUAGE;
}

/**
 * One page for every token that does not work, so that nobody learns why. All that it depends on is the settings and the
 * language that the browser asks for: whose the link was is not to be told.
 */
export function sendDeadLinkPage(req: MedusaRequest, res: MedusaResponse, settings: SettingsState): void {
  const language = browserLanguage(req, res);
  sendPage(res, 404, { language, ...DEAD_LINK[language] }, settings);
}
