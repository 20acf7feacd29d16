import type { Locator } from "playwright-core";
import resources from "../../../src/admin/i18n";

export type Language = keyof typeof resources;

type Branch = { [key: string]: string | Branch };

/** No other of our languages has these words, and hardly an English sentence has none of them. */
const ENGLISH = /\b(the|and|is|are|with|your|this|been)\b/i;

/** What stands there as it is: names of things, what servers said, and the terms, which are in English. */
const QUOTED = "[lang=en], code, q, pre, .font-mono, time";

const leaves = (branch: Branch): string[] =>
  Object.values(branch).flatMap((value) => (typeof value === "string" ? [value] : leaves(value)));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches a text whatever stands at its placeholders; none for a text that has little else. */
function patternsOf(language: Language): RegExp[] {
  return leaves(resources[language].translation.cartRecovery)
    .map((text) => text.split(/\{\{.+?\}\}|<\/?\d+\/?>/))
    .filter((parts) => parts.join("").trim().length > 3)
    .map((parts) => new RegExp(`^${parts.map(escape).join(".+")}$`, "s"));
}

const english = patternsOf("en");

/** All that is written on the page, or read out: texts, and the attributes that name things. */
function wordsOf(place: Locator): Promise<string[]> {
  return place.evaluateAll((roots, quoted) => {
    const words: string[] = [];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent?.checkVisibility() && !parent.closest(quoted)) words.push(walker.currentNode.nodeValue ?? "");
      }
      for (const element of [root, ...root.querySelectorAll("[aria-label], [title], [placeholder], [alt]")]) {
        for (const name of ["aria-label", "title", "placeholder", "alt"]) words.push(element.getAttribute(name) ?? "");
      }
    }
    return [...new Set(words.map((text) => text.trim()).filter((text) => text !== ""))];
  }, QUOTED);
}

/** What is a key there instead of a text, or English where the language is another. */
export async function findUntranslated(place: Locator, language: Language): Promise<string[]> {
  const own = patternsOf(language);
  const matches = (patterns: RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
  return (await wordsOf(place)).filter(
    (text) =>
      text.includes("cartRecovery.") ||
      (!matches(own, text) && !/@|^https?:/.test(text) && (matches(english, text) || ENGLISH.test(text))),
  );
}
