import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import type { Settings } from "../../../lib/settings";
import { DurationField } from "../../fields/duration-field";
import { NumberField } from "../../fields/number-field";
import { SelectField } from "../../fields/select-field";
import { SettingsForm } from "../settings-form";
import { QuietHoursFields } from "./quiet-hours-fields";

export type TimingValues = {
  session_lifetime_minutes: number;
  expiry_basis: "last_activity" | "opened";
  cooldown_hours: number;
  max_age_hours: number;
  is_quiet: boolean;
  /** Kept while quiet hours are off, should they be switched on again. */
  quiet_hours: { start: string; end: string; timezone: string };
};

const NIGHT = { start: "22:00", end: "08:00" };

export function TimingForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const schema = z.object({
    session_lifetime_minutes: rules.lifetime(30, 10_080),
    expiry_basis: z.enum(["last_activity", "opened"]),
    cooldown_hours: rules.number(0, 720),
    max_age_hours: rules.number(1, 720),
    is_quiet: z.boolean(),
    quiet_hours: z.object({ start: rules.required(5), end: rules.required(5), timezone: rules.required(100) }),
  });
  return (
    <SettingsForm<TimingValues>
      schema={schema}
      values={{
        session_lifetime_minutes: settings.session_lifetime_minutes,
        expiry_basis: settings.expiry_basis,
        cooldown_hours: settings.cooldown_hours,
        max_age_hours: settings.max_age_hours,
        is_quiet: settings.quiet_hours !== null,
        quiet_hours: settings.quiet_hours ?? { ...NIGHT, timezone: timeZone },
      }}
      toChange={({ is_quiet, quiet_hours, ...values }) => ({ ...values, quiet_hours: is_quiet ? quiet_hours : null })}
    >
      <DurationField<TimingValues>
        name="session_lifetime_minutes"
        label={t("cartRecovery.settings.timing.lifetime")}
        hint={t("cartRecovery.settings.timing.lifetimeHint")}
      />
      <SelectField<TimingValues>
        name="expiry_basis"
        label={t("cartRecovery.settings.timing.basis")}
        options={(["last_activity", "opened"] as const).map((value) => ({
          value,
          label: t(`cartRecovery.settings.timing.bases.${value}`),
        }))}
      />
      <NumberField<TimingValues>
        name="cooldown_hours"
        min={0}
        max={720}
        label={t("cartRecovery.settings.timing.cooldownHours")}
        hint={t("cartRecovery.settings.timing.cooldownHint")}
      />
      <NumberField<TimingValues>
        name="max_age_hours"
        min={1}
        max={720}
        label={t("cartRecovery.settings.timing.maxAgeHours")}
        hint={t("cartRecovery.settings.timing.maxAgeHint")}
      />
      <QuietHoursFields />
    </SettingsForm>
  );
}
