import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import resources from "..";
import { MEDUSA_TEXTS } from "../medusa-texts";

type Branch = { [key: string]: string | Branch };

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text by its path, such as `settings.title`. */
function flatten(branch: Branch, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(.+?)\}\}|<\/?\d+\/?>/g)].map(([found]) => found).sort();

const english = flatten(resources.en.translation.cartRecovery);

describe("the admin's texts", () => {
  describe.each(Object.entries(resources))("in %s", (locale, { translation }) => {
    const texts = flatten(translation.cartRecovery);

    it("are as many as in English, and none is empty", () => {
      const names = (from: Map<string, string>) => [...new Set([...from.keys()].map((key) => key.replace(PLURAL, "")))];
      expect(names(texts).sort()).toEqual(names(english).sort());
      expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
    });

    it("have the same placeholders as in English", () => {
      const different = [...texts].filter(([key, text]) => {
        const original = english.get(key) ?? english.get(key.replace(PLURAL, "_other")) ?? "";
        // "one cart" may be said without the figure.
        return !key.endsWith("_one") && placeholders(text).join() !== placeholders(original).join();
      });
      expect(different).toEqual([]);
    });

    it("have the plural forms that the language has", () => {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const nouns = [...texts.keys()].filter((key) => key.endsWith("_other")).map((key) => key.replace(PLURAL, ""));
      const missing = nouns.flatMap((noun) => forms.map((form) => `${noun}_${form}`)).filter((key) => !texts.has(key));
      expect(missing).toEqual([]);
    });

    it("borrow from Medusa only what Medusa has", () => {
      const folder = dirname(require.resolve("@medusajs/dashboard/package.json"));
      const medusa = flatten(
        JSON.parse(readFileSync(join(folder, `src/i18n/translations/${locale}.json`), "utf8")) as Branch,
      );
      const borrowed = Object.entries(MEDUSA_TEXTS).flatMap(([group, keys]) => keys.map((key) => `${group}.${key}`));
      expect(borrowed.filter((key) => !medusa.has(key))).toEqual([]);
    });
  });
});
