import { currentConsentText } from "../prompt";

describe("currentConsentText", () => {
  it.each<[string | null, string | null, string]>([
    ["de-AT", "us", "de"],
    ["fr_CA", null, "fr"],
    ["ES", null, "es"],
    ["it-IT", "ch", "de"],
    [null, "fr", "fr"],
    [null, "MX", "es"],
    ["it-IT", "it", "en"],
    [null, null, "en"],
    ["not a locale!", null, "en"],
    ["__proto__", "__proto__", "en"],
  ])("for locale %s and country %s is in %s", (locale, country_code, expected) => {
    const prompt = currentConsentText({}, { locale, country_code });
    expect(prompt.locale).toBe(expected);
    expect(prompt.text.length).toBeGreaterThan(40);
    expect(prompt.text_version).toMatch(/^[0-9a-f]{16}$/);
  });

  it("has words of its own, and a version of their own, in each language", () => {
    const prompts = ["en", "de", "fr", "es"].map((locale) => currentConsentText({}, { locale }));
    expect(new Set(prompts.map(({ text }) => text)).size).toBe(4);
    expect(new Set(prompts.map(({ text_version }) => text_version)).size).toBe(4);
  });

  it("takes the merchant's words first, also in languages the plugin does not speak", () => {
    const copy = { "de-AT": { text: "Ja, gern" }, de: { text: "Ja" }, it: { text: "Sì" } };
    expect(currentConsentText(copy, { locale: "de-at" })).toMatchObject({ locale: "de-AT", text: "Ja, gern" });
    expect(currentConsentText(copy, { locale: "de-DE" })).toMatchObject({ locale: "de", text: "Ja" });
    expect(currentConsentText(copy, { locale: "it-IT" })).toMatchObject({ locale: "it", text: "Sì" });
    expect(currentConsentText(copy, { locale: "fr" }).text).toContain("panier");
  });

  it("changes its version with a single word, and with the language", () => {
    const version = (locale: string, text: string) =>
      currentConsentText({ [locale]: { text } }, { locale }).text_version;
    expect(version("en", "Yes, mail me")).not.toBe(version("en", "Yes, email me"));
    expect(version("en", "OK")).not.toBe(version("de", "OK"));
    expect(version("en", "OK")).toBe(version("en", "OK"));
  });
});
