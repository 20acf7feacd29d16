/** The languages that the plugin's own texts come in. */
export const LANGUAGES = ["en", "de", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = "en";

/** Countries where one of our languages other than the default is what most people read. */
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, Language>> = {
  ...languageOf("de", ["at", "ch", "de", "li"]),
  ...languageOf("fr", [
    "bf",
    "bj",
    "cg",
    "ci",
    "cm",
    "fr",
    "ga",
    "gf",
    "gp",
    "lu",
    "mc",
    "ml",
    "mq",
    "nc",
    "pf",
    "re",
    "sn",
    "tg",
  ]),
  ...languageOf("es", [
    "ar",
    "bo",
    "cl",
    "co",
    "cr",
    "cu",
    "do",
    "ec",
    "es",
    "gt",
    "hn",
    "mx",
    "ni",
    "pa",
    "pe",
    "pr",
    "py",
    "sv",
    "uy",
    "ve",
  ]),
};

function languageOf(language: Language, countries: readonly string[]): Record<string, Language> {
  return Object.fromEntries(countries.map((country) => [country, language]));
}

/** A BCP 47 tag in its usual spelling (`de-at`, `de_AT` → `de-AT`); null for what is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

export type LocaleHints = {
  /** As the cart or the session has it. */
  locale: string | null;
  /** ISO 3166-1 alpha-2, any case. */
  country_code?: string | null;
};

/**
 * The first of `available` that suits the shopper: the locale itself, then its language, then the language of the country
 * (SPEC 4), else the default. `available` holds canonical tags.
 */
export function chooseLocale<Tag extends string>(
  { locale, country_code }: LocaleHints,
  available: readonly Tag[],
): Tag | typeof DEFAULT_LANGUAGE {
  const tag = canonicalTag(locale ?? "");
  const country = (country_code ?? "").toLowerCase();
  const spoken = Object.hasOwn(LANGUAGE_OF_COUNTRY, country) ? LANGUAGE_OF_COUNTRY[country] : undefined;
  const wanted = [tag, tag?.split("-")[0], spoken];
  for (const candidate of wanted) {
    const found = available.find((offered) => offered === candidate);
    if (found !== undefined) {
      return found;
    }
  }
  return DEFAULT_LANGUAGE;
}

/** The plugin's own language that suits the shopper. */
export function chooseLanguage(hints: LocaleHints): Language {
  return chooseLocale(hints, LANGUAGES);
}
