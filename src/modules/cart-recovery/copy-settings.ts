import { z } from "@medusajs/framework/zod";
import { canonicalTag, chooseLanguage } from "../../domain/consent/locale";
import { findCopyProblems } from "../../emails/copy-tokens";
import { DEFAULT_COPIES, type EmailCopies, type EmailCopy } from "../../emails/default-copy";
import { line, optionalText } from "./text";

const copyShape = z.strictObject({
  subject: line(200),
  preheader: optionalText(200),
  heading: line(200),
  body: line(2000),
  button: line(60),
  footer: optionalText(1000),
});

/** What a merchant writes per language, or per language of one country; the keys in their usual spelling (`de`, `de-AT`). */
export const perLocale = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .record(z.string(), schema)
    .refine((texts) => Object.keys(texts).every((tag) => canonicalTag(tag) !== null), {
      error: "each key must be a language tag, like de or de-AT",
    })
    .transform((texts) =>
      Object.fromEntries(Object.entries(texts).map(([tag, text]) => [canonicalTag(tag) ?? tag, text])),
    );

/** Says of each mistake in which part it is, and where. `path` leads from the checked value to the copy. */
function checkTokens(copy: EmailCopy, name: string, path: string[], context: z.RefinementCtx): void {
  for (const [part, text] of Object.entries(copy)) {
    for (const { at, message } of findCopyProblems(text)) {
      context.addIssue({
        code: "custom",
        path: [...path, part],
        message: `${[name, ...path, part].join(".")}: ${message} (at character ${at})`,
      });
    }
  }
}

/** The words of one mail in one language, not stored yet. */
export const unsavedCopy = copyShape.superRefine((copy, context) => checkTokens(copy, "template", [], context));

/** The words of mails by locale. @param name how the setting is called in messages */
export const copies = (name: string) =>
  perLocale(copyShape).superRefine((byLocale, context) => {
    for (const [locale, copy] of Object.entries(byLocale)) {
      checkTokens(copy, name, [locale], context);
    }
  });

const anyText = z.string().optional().catch(undefined);

/** What another version of the plugin stored: parts that it does not have or that are none are filled in, others ignored. */
export const storedCopies = z
  .record(
    z.string(),
    z
      .object({
        subject: anyText,
        preheader: anyText,
        heading: anyText,
        body: anyText,
        button: anyText,
        footer: anyText,
      })
      .catch({}),
  )
  .transform((byLocale) =>
    Object.fromEntries(
      Object.entries(byLocale).map(([locale, copy]) => {
        const own = DEFAULT_COPIES[chooseLanguage({ locale })];
        const { subject, preheader, heading, body, button, footer } = copy;
        return [
          locale,
          {
            subject: subject ?? own.subject,
            preheader: preheader ?? own.preheader,
            heading: heading ?? own.heading,
            body: body ?? own.body,
            button: button ?? own.button,
            footer: footer ?? own.footer,
          },
        ];
      }),
    ),
  );

const parts = (copy: EmailCopy) => [copy.subject, copy.preheader, copy.heading, copy.body, copy.button, copy.footer];

/** Without those that say the same as the plugin's own, so that these can still be improved. */
export function withoutDefaults(byLocale: EmailCopies): EmailCopies {
  const defaults: EmailCopies = DEFAULT_COPIES;
  const isOwn = (locale: string, copy: EmailCopy) => {
    const own = defaults[locale];
    return own !== undefined && parts(own).every((text, i) => text === parts(copy)[i]);
  };
  return Object.fromEntries(Object.entries(byLocale).filter(([locale, copy]) => !isOwn(locale, copy)));
}
