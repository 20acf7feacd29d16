import { formatMoney, notationLocale } from "../index";
import { formatDay } from "../notation";

describe("notationLocale", () => {
  it.each([
    ["de", null, "at", "de-AT"],
    ["de", "de-CH", "at", "de-CH"],
    ["de-AT", "de-CH", "de", "de-AT"],
    ["en", "fr-FR", "GB", "en-GB"],
    ["en", null, null, "en"],
    ["zh-Hant", "zh-TW", null, "zh-Hant-TW"],
    ["en", "not a locale", "<b>", "en"],
    ["en", "en-u-nu-thai", null, "en"],
  ])("of a mail in %s, a cart in %s and the country %s is %s", (copy_locale, locale, country_code, expected) => {
    expect(notationLocale(copy_locale, { locale, country_code })).toBe(expected);
  });
});

describe("formatDay", () => {
  it("is the day where the shopper is", () => {
    const day = new Date("2026-12-31T23:30:00Z");

    expect(formatDay(day, "en-US", null)).toBe("December 31, 2026");
    expect(formatDay(day, "de-DE", "Europe/Berlin")).toBe("1. Januar 2027");
  });
});

describe("formatMoney", () => {
  it("writes as always when carts have named more locales than are kept", () => {
    const tags = Array.from({ length: 300 }, (_, n) => `en-x-${n}`);

    expect(tags.map((tag) => formatMoney(1, "usd", tag))).toEqual(tags.map(() => "$1.00"));
    expect(formatMoney(1, "eur", "de-DE")).toBe("1,00\u00a0€");
  });
});
