import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import type { Settings } from "../../../lib/settings";
import { NumberField } from "../../fields/number-field";
import { SettingsForm } from "../settings-form";

type SendingValues = { max_emails_per_minute: number | null; holdout_percent: number; retention_days: number };

export function SendingForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  const { max_emails_per_minute, holdout_percent, retention_days } = settings;
  return (
    <SettingsForm<SendingValues>
      schema={z.object({
        max_emails_per_minute: rules.number(1, 100_000).nullable(),
        holdout_percent: rules.number(0, 50),
        retention_days: rules.number(31, 3650),
      })}
      values={{ max_emails_per_minute, holdout_percent, retention_days }}
      toChange={(values) => values}
    >
      <NumberField<SendingValues>
        name="max_emails_per_minute"
        min={1}
        label={t("cartRecovery.settings.sending.throttle")}
        hint={t("cartRecovery.settings.sending.throttleHint")}
        optional
      />
      <NumberField<SendingValues>
        name="holdout_percent"
        min={0}
        max={50}
        label={t("cartRecovery.settings.sending.holdoutPercent")}
        hint={t("cartRecovery.settings.sending.holdoutHint")}
      />
      <NumberField<SendingValues>
        name="retention_days"
        min={31}
        max={3650}
        label={t("cartRecovery.settings.sending.retentionDays")}
        hint={t("cartRecovery.settings.sending.retentionHint")}
      />
    </SettingsForm>
  );
}
