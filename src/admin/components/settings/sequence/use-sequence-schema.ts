import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import type { StepValues } from "./sequence-values";

/** 28 days: a mail must leave time to use its link. */
const MAX_DELAY_MINUTES = 40_320;

export function useSequenceSchema() {
  const { t } = useTranslation();
  const rules = useRules();
  return useMemo(() => {
    const step = z
      .object({
        delay_minutes: rules.delay(MAX_DELAY_MINUTES),
        offer: z.enum(["none", "code", "percentage", "fixed"]),
        code: z.string(),
        value: z.number().nullable(),
        currency_code: z.string(),
        template: z.custom<StepValues["template"]>(() => true),
      })
      .superRefine(({ offer, code, value, currency_code }, context) => {
        const refuse = (field: keyof StepValues, message: string) =>
          context.addIssue({ code: "custom", path: [field], message });
        if (offer === "code" && code.trim() === "") refuse("code", t("cartRecovery.common.rules.required"));
        if (offer === "percentage" && !(value !== null && value > 0 && value <= 100)) {
          refuse("value", t("cartRecovery.common.rules.between", { min: 1, max: 100 }));
        }
        if (offer === "fixed" && !(value !== null && value > 0)) refuse("value", t("cartRecovery.common.rules.amount"));
        if (offer === "fixed" && currency_code === "") {
          refuse("currency_code", t("cartRecovery.common.rules.required"));
        }
      });
    const steps = z.array(step).superRefine((all, context) => {
      all.forEach(({ delay_minutes }, index) => {
        if (index > 0 && delay_minutes <= (all[index - 1]?.delay_minutes ?? 0)) {
          const message = t("cartRecovery.settings.sequence.laterRule");
          context.addIssue({ code: "custom", path: [index, "delay_minutes"], message });
        }
      });
    });
    return z.object({ steps, promotion_cooldown_days: rules.number(0, 365) });
  }, [t, rules]);
}
