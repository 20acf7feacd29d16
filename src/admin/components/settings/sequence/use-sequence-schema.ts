import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { settingsConflicts } from "../../../../domain/decision/settings-conflicts";
import { useDurationText } from "../../../hooks/use-duration-text";
import { useRules } from "../../../hooks/use-rules";
import type { Settings } from "../../../lib/settings";
import type { StepValues } from "./sequence-values";

/** 28 days: a mail must leave time to use its link. */
const MAX_DELAY_MINUTES = 40_320;

export function useSequenceSchema(settings: Settings) {
  const { t } = useTranslation();
  const rules = useRules();
  const say = useDurationText();
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
      const refuse = (index: number, message: string) =>
        context.addIssue({ code: "custom", path: [index, "delay_minutes"], message });
      all.slice(1).forEach((step, before) => {
        const pair = all.slice(before, before + 2);
        if (step.delay_minutes <= (pair[0]?.delay_minutes ?? 0)) {
          refuse(before + 1, t("cartRecovery.settings.sequence.laterRule"));
        } else if (settingsConflicts({ ...settings, sequence: pair }).some(({ kind }) => kind === "steps_too_close")) {
          const duration = say(settings.cooldown_hours * 60);
          refuse(before + 1, t("cartRecovery.settings.sequence.tooCloseRule", { duration }));
        }
      });
    });
    return z.object({ steps, promotion_cooldown_days: rules.number(0, 365) });
  }, [t, rules, say, settings]);
}
