import { z } from "@medusajs/framework/zod";
import { canonicalTag } from "../../../../domain/consent/locale";
import { unsavedCopy } from "../../../../modules/cart-recovery/copy-settings";
import { brand } from "../../../../modules/cart-recovery/settings";

const locale = z
  .string()
  .transform((tag, context) => {
    const canonical = canonicalTag(tag);
    if (canonical === null) {
      context.addIssue({ code: "custom", message: "locale must be a language tag, like de or de-AT" });
      return z.NEVER;
    }
    return canonical;
  })
  .nullable()
  .default(null);

/** Counted from 0, as in decisions and recovery emails. */
const step = z.number().int().min(0).default(0);

/** Which of the mails is meant. */
export const whichMail = { locale, step };

export const PreviewEmail = z.strictObject({
  ...whichMail,
  template: unsavedCopy.nullable().default(null),
  brand: brand.nullable().default(null),
});

export type PreviewEmailBody = z.output<typeof PreviewEmail>;
