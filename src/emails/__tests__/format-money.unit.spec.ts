import { formatMoney } from "../index";

describe("formatMoney", () => {
  it.each([
    [1234.5, "usd", "en", "$1,234.50"],
    [1234, "JPY", "en", "¥1,234"],
    [12.345, "kwd", "en", "KWD\u00a012.345"],
    [0.1 + 0.2, "usd", "en", "$0.30"],
    [0, "usd", "en", "$0.00"],
    [-5, "usd", "en", "-$5.00"],
    [1234.5, "eur", "de-DE", "1.234,50\u00a0€"],
    [1234.5, "eur", "fr_FR", "1\u202f234,50\u00a0€"],
    [12, "xyz", "en", "XYZ\u00a012.00"],
    [12, "usdt", "en", "12.00 USDT"],
    [12, "", "en", "12.00"],
    [12, "usd", "not a locale", "$12.00"],
  ])("writes %d %s in %s as %s", (amount, currency_code, locale, expected) => {
    expect(formatMoney(amount, currency_code, locale)).toBe(expected);
  });
});
