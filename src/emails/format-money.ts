import { canonicalTag } from "../domain/consent/locale";
import { BoundedCache } from "./bounded-cache";

// Making a formatter costs a hundred times more than using it, and a store has few currencies and locales; but carts name
// their locale themselves, so that there is a bound.
const formatters = new BoundedCache<(amount: number) => string>(200);

/**
 * An amount as Medusa v2 gives it (in major units: 12.5 is twelve and a half dollars) in the currency's own number of
 * decimals and the locale's notation. A code that is no ISO 4217 one is written behind the number; a malformed locale
 * is read as English: a mail is not lost over a label.
 */
export function formatMoney(amount: number, currency_code: string, locale: string): string {
  return formatters.get(`${locale}\n${currency_code}`, () =>
    createFormatter(currency_code.trim().toUpperCase(), canonicalLocale(locale)),
  )(amount);
}

/** A BCP 47 tag that `Intl` and the `lang` attribute take; `en` for anything malformed. */
export function canonicalLocale(locale: string): string {
  return canonicalTag(locale) ?? "en";
}

function createFormatter(currency: string, locale: string): (amount: number) => string {
  // `Intl` takes any three letters as a currency and throws for everything else.
  if (/^[A-Z]{3}$/.test(currency)) {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency });
    return (amount) => format.format(amount);
  }
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (amount) => `${format.format(amount)} ${currency}`.trim();
}
