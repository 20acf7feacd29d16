import { BoundedCache } from "../bounded-cache";
import { canonicalTag } from "../domain/consent/locale";

export type FormatMoney = (amount: number) => string;

// Making a formatter costs a hundred times more than using it, and a store has few currencies and locales; but carts name
// their locale themselves, so that there is a bound.
const formatters = new BoundedCache<FormatMoney>(200);

/**
 * Writes amounts as Medusa v2 gives them (in major units: 12.5 is twelve and a half dollars) in the currency's own number of
 * decimals and the locale's notation. A code that is no ISO 4217 one is written behind the number; a malformed locale
 * is read as English: a mail is not lost over a label.
 */
export function moneyFormatter(currency_code: string, locale: string): FormatMoney {
  return formatters.get(`${locale}\n${currency_code}`, () =>
    createFormatter(currency_code.trim().toUpperCase(), canonicalLocale(locale)),
  );
}

/** One amount, as {@link moneyFormatter} writes it. */
export function formatMoney(amount: number, currency_code: string, locale: string): string {
  return moneyFormatter(currency_code, locale)(amount);
}

/** A BCP 47 tag that `Intl` and the `lang` attribute take; `en` for anything malformed. */
export function canonicalLocale(locale: string): string {
  return canonicalTag(locale) ?? "en";
}

function createFormatter(currency: string, locale: string): FormatMoney {
  // `Intl` takes any three letters as a currency and throws for everything else.
  if (/^[A-Z]{3}$/.test(currency)) {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency });
    return (amount) => format.format(amount);
  }
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (amount) => `${format.format(amount)} ${currency}`.trim();
}
