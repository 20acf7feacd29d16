import { DEFAULT_COPIES } from "../../emails/default-copy";
import type { CopyTexts } from "./copy";
import type { Settings } from "./settings";

/** Those of a mail by locale. */
export type TextsByLocale = Record<string, CopyTexts>;

/** The words of all mails, and of each step that has its own; null where it has none. */
export type MailTexts = { all: TextsByLocale; steps: (TextsByLocale | null)[] };

/** Which words: those that all mails have, or those of one step, counted from 0. */
export type MailChoice = "all" | number;

const BUILT_IN: Readonly<Record<string, CopyTexts>> = DEFAULT_COPIES;

export const builtInTexts = (locale: string): CopyTexts | undefined => BUILT_IN[locale];

export function textsOf({ copy, sequence }: Settings): MailTexts {
  return { all: copy, steps: sequence.map(({ template }) => template ?? null) };
}

/** Undefined where this mail has no words of its own in this language. */
export function ownTexts(texts: MailTexts, mail: MailChoice, locale: string): CopyTexts | undefined {
  return mail === "all" ? texts.all[locale] : texts.steps[mail]?.[locale];
}

/** What a new text starts from: the nearest that the mail would have without it. */
export function nearestTexts(texts: MailTexts, locale: string): CopyTexts {
  const language = locale.split("-")[0] ?? locale;
  return texts.all[locale] ?? texts.all[language] ?? texts.all.en ?? DEFAULT_COPIES.en;
}

/** With other words for one mail in one language, or without any of its own. */
export function changeTexts(
  texts: MailTexts,
  { mail, locale, copy }: { mail: MailChoice; locale: string; copy: CopyTexts | undefined },
): MailTexts {
  const change = (byLocale: TextsByLocale | null): TextsByLocale => {
    const { [locale]: _, ...others } = byLocale ?? {};
    return copy ? { ...others, [locale]: copy } : others;
  };
  if (mail === "all") {
    return { ...texts, all: change(texts.all) };
  }
  return {
    ...texts,
    steps: texts.steps.map((step, index) => {
      if (index !== mail) return step;
      const changed = change(step);
      return Object.keys(changed).length > 0 ? changed : null;
    }),
  };
}
