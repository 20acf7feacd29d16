import { createHash } from "node:crypto";
import { chooseLocale, type Language, LANGUAGES, type LocaleHints } from "./locale";

/** What stands beside the checkbox. The version names exactly these words, so that an answer proves what was read. */
export type ConsentText = { locale: string; text: string; text_version: string };

/** The merchant's own words by canonical locale; they go before the plugin's. */
export type ConsentCopy = Readonly<Record<string, { text: string }>>;

/** Until the merchant writes their own. Each names both topics and the way out, and promises nothing else. */
const DEFAULT_TEXTS: Readonly<Record<Language, string>> = {
  en: "Email me about the items I leave in my cart, and with news and offers. I can unsubscribe at any time.",
  de: "Schickt mir E-Mails zu Artikeln, die ich im Warenkorb liegen lasse, sowie Neuigkeiten und Angebote. Ich kann mich jederzeit abmelden.",
  fr: "Envoyez-moi des e-mails sur les articles que je laisse dans mon panier, ainsi que des nouveautés et des offres. Je peux me désabonner à tout moment.",
  es: "Quiero recibir correos sobre los artículos que deje en mi carrito, además de novedades y ofertas. Puedo darme de baja en cualquier momento.",
};

function consentText(locale: string, text: string): ConsentText {
  const text_version = createHash("sha256").update(`${locale}\n${text}`).digest("hex").slice(0, 16);
  return { locale, text, text_version };
}

/** The text to show to this shopper. */
export function currentConsentText(copy: ConsentCopy, hints: LocaleHints): ConsentText {
  const locale = chooseLocale<string>(hints, [...Object.keys(copy), ...LANGUAGES]);
  const language = LANGUAGES.find((own) => own === locale) ?? "en";
  return consentText(locale, copy[locale]?.text ?? DEFAULT_TEXTS[language]);
}
