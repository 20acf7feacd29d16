import { BoundedCache } from "../bounded-cache";
import { canonicalTag } from "../domain/consent/locale";
import { canonicalLocale } from "./format-money";

const dates = new BoundedCache<Intl.DateTimeFormat>(100);

const RTL_SCRIPTS = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** Whether the locale's script is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return RTL_SCRIPTS.has(new Intl.Locale(canonicalLocale(locale)).maximize().script ?? "");
}

/**
 * The locale by which a mail in `copy_locale` writes prices and dates: of the same language, as is usual where the shopper
 * is. A German mail to Vienna writes `€ 24,00`, one to Berlin `24,00 €`.
 */
export function notationLocale(
  copy_locale: string,
  shopper: { locale: string | null; country_code: string | null },
): string {
  const own = new Intl.Locale(canonicalLocale(copy_locale));
  const cart = canonicalTag(shopper.locale ?? "");
  const wanted = cart === null ? null : new Intl.Locale(cart);
  const region = own.region ?? (wanted?.language === own.language ? wanted.region : undefined);
  const country = /^[a-z]{2}$/i.test(shopper.country_code ?? "") ? shopper.country_code : null;
  const found = region ?? country?.toUpperCase();
  return found === undefined ? own.baseName : new Intl.Locale(own.baseName, { region: found }).toString();
}

/** A day as people write it, such as `25 December 2026`, by the clock of `timezone` (IANA), else UTC. */
export function formatDay(day: Date, locale: string, timezone: string | null): string {
  const timeZone = timezone ?? "UTC";
  const format = dates.get(
    `${locale}\n${timeZone}`,
    () => new Intl.DateTimeFormat(canonicalLocale(locale), { dateStyle: "long", timeZone }),
  );
  return format.format(day);
}
