import { chooseCopyLocale, copyIn, DEFAULT_COPIES } from "../index";

const words = (subject: string) => ({ ...DEFAULT_COPIES.en, subject });

describe("chooseCopyLocale", () => {
  const sources = { copy: { it: words("Carrello") }, template: { "pt-BR": words("Carrinho") } };

  it.each([
    ["the cart's locale", { locale: "de", country_code: "fr" }, "de"],
    ["its language", { locale: "de_at", country_code: "fr" }, "de"],
    ["what the merchant wrote", { locale: "it-CH", country_code: null }, "it"],
    ["what the merchant wrote for the step", { locale: "pt-BR", country_code: null }, "pt-BR"],
    ["the country's language", { locale: null, country_code: "MX" }, "es"],
    ["the country's language for want of the cart's", { locale: "ja", country_code: "fr" }, "fr"],
    ["the default", { locale: "ja", country_code: "jp" }, "en"],
    ["the default for want of anything", { locale: null, country_code: null }, "en"],
    ["the default instead of what is no locale", { locale: "<script>", country_code: "../" }, "en"],
  ])("is %s", (_, hints, locale) => {
    expect(chooseCopyLocale(hints, sources)).toBe(locale);
  });
});

describe("copyIn", () => {
  const sources = { copy: { de: words("Allgemein"), en: words("General") }, template: { de: words("Zweite") } };

  it("is the step's own, else the merchant's, else the plugin's", () => {
    expect(copyIn("de", sources).subject).toBe("Zweite");
    expect(copyIn("en", sources).subject).toBe("General");
    expect(copyIn("fr", sources)).toEqual(DEFAULT_COPIES.fr);
  });

  it("sends nobody braces: what a newer version stored and this one cannot read is said in the plugin's words", () => {
    const copy = { de: { ...words("{{of_next_year}}"), heading: "Gut" } };

    expect(copyIn("de", { copy, template: null })).toMatchObject({
      subject: DEFAULT_COPIES.de.subject,
      heading: "Gut",
    });
  });
});
