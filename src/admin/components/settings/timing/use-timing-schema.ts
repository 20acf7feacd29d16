import { useTranslation } from "react-i18next";
import { z } from "zod";
import { settingsConflicts } from "../../../../domain/decision/settings-conflicts";
import { useDurationText } from "../../../hooks/use-duration-text";
import { useRules } from "../../../hooks/use-rules";
import type { Settings } from "../../../lib/settings";
import { type TimingValues, toTiming } from "./timing-values";

const HOUR_MINUTES = 60;

/** What may be typed, by itself and together with the sequence. */
export function useTimingSchema({ sequence }: Settings): z.ZodType<TimingValues, TimingValues> {
  const { t } = useTranslation();
  const rules = useRules();
  const say = useDurationText();
  return z
    .object({
      session_lifetime_minutes: rules.lifetime(30, 10_080),
      expiry_basis: z.enum(["last_activity", "opened"]),
      cooldown_hours: rules.number(0, 720),
      max_age_hours: rules.number(1, 720),
      is_quiet: z.boolean(),
      quiet_hours: z.object({ start: rules.required(5), end: rules.required(5), timezone: rules.required(100) }),
    })
    .superRefine((values, context) => {
      const refuse = (field: keyof TimingValues, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      for (const conflict of settingsConflicts({ ...toTiming(values), sequence })) {
        if (conflict.kind === "steps_too_close") {
          const hours = Math.floor(conflict.shortest_minutes / HOUR_MINUTES);
          const duration = say(hours * HOUR_MINUTES);
          refuse("cooldown_hours", t("cartRecovery.settings.timing.cooldownRule", { duration }));
        } else {
          const hours = Math.ceil(conflict.quiet_minutes / HOUR_MINUTES);
          const duration = say(hours * HOUR_MINUTES);
          refuse("max_age_hours", t("cartRecovery.settings.timing.maxAgeRule", { duration }));
        }
      }
    });
}
