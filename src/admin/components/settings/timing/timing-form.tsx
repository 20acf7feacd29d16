import { useTranslation } from "react-i18next";
import type { Settings } from "../../../lib/settings";
import { DurationField } from "../../fields/duration-field";
import { NumberField } from "../../fields/number-field";
import { SelectField } from "../../fields/select-field";
import { SettingsForm } from "../settings-form";
import { QuietHoursFields } from "./quiet-hours-fields";
import { type TimingValues, toTiming } from "./timing-values";
import { useTimingSchema } from "./use-timing-schema";

const NIGHT = { start: "22:00", end: "08:00" };

export function TimingForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <SettingsForm<TimingValues>
      schema={useTimingSchema(settings)}
      values={{
        session_lifetime_minutes: settings.session_lifetime_minutes,
        expiry_basis: settings.expiry_basis,
        cooldown_hours: settings.cooldown_hours,
        max_age_hours: settings.max_age_hours,
        is_quiet: settings.quiet_hours !== null,
        quiet_hours: settings.quiet_hours ?? { ...NIGHT, timezone: timeZone },
      }}
      toChange={toTiming}
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
