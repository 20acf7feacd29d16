import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";

/** As in browsers; which addresses mail can really be sent to, the server knows. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A language tag, as far as it can be seen from its shape. */
const LOCALE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** What may be typed into a field, with the reason why not in the merchant's language. The server has the last word. */
export function useRules() {
  const { t } = useTranslation();
  return useMemo(() => {
    const say = (rule: "email" | "required" | "url") => t(`cartRecovery.common.rules.${rule}`);
    const text = (max: number) => z.string().max(max, t("cartRecovery.common.rules.tooLong", { max }));
    const required = (max: number) => text(max).refine((value) => value.trim() !== "", say("required"));
    const number = (min: number, max: number) => {
      const error = t("cartRecovery.common.rules.between", { min, max });
      return z.number({ error }).int(t("cartRecovery.common.rules.whole")).min(min, error).max(max, error);
    };
    const isUrl = (value: string) =>
      value.trim() === "" || z.url({ protocol: /^https?$/ }).safeParse(value.trim()).success;
    const url = z.string().refine(isUrl, say("url"));
    return {
      text,
      required,
      number,
      /** A time in minutes; its field shows it in days or hours. */
      delay: (max: number) => {
        const error = t("cartRecovery.common.rules.delay", { days: Math.floor(max / 1440) });
        return z.number({ error }).min(0, error).max(max, error);
      },
      lifetime: (min: number, max: number) => {
        const error = t("cartRecovery.common.rules.lifetime", { minutes: min, days: Math.floor(max / 1440) });
        return z.number({ error }).min(min, error).max(max, error);
      },
      /** Money, in major units. */
      amount: z.number({ error: t("cartRecovery.common.rules.amount") }).min(0, t("cartRecovery.common.rules.amount")),
      url,
      /** A URL of the storefront; the placeholder stands in its path or query. */
      urlWith: (placeholder: string) =>
        url
          .refine((value) => value.trim() === "" || value.includes(placeholder), {
            error: t("cartRecovery.common.rules.placeholder", { placeholder }),
          })
          .refine(
            (value) => !/^\w+:\/\/[^/?]*[{}]/.test(value.trim()),
            t("cartRecovery.common.rules.noPlaceholderInHost"),
          ),
      /** A language, or the language of one country: `de`, `de-AT`. */
      locale: z.string().refine((value) => LOCALE.test(value.trim()), t("cartRecovery.common.rules.locale")),
      email: z.string().refine((value) => value.trim() === "" || EMAIL.test(value.trim()), say("email")),
    };
  }, [t]);
}
