import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ComboboxField } from "../../fields/combobox-field";
import { SwitchField } from "../../fields/switch-field";
import { TextField } from "../../fields/text-field";
import type { TimingValues } from "./timing-values";

const TIMEZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({
  value,
  label: value.replaceAll("_", " "),
}));

/** From when to when nobody is mailed, if at all. */
export function QuietHoursFields() {
  const { t } = useTranslation();
  const { control } = useFormContext<TimingValues>();
  const isQuiet = useWatch({ control, name: "is_quiet" });
  return (
    <>
      <SwitchField<TimingValues>
        name="is_quiet"
        label={t("cartRecovery.settings.timing.quietHours")}
        hint={t("cartRecovery.settings.timing.quietHoursHint")}
      />
      {isQuiet && (
        <>
          <div className="grid grid-cols-2 gap-x-2">
            <TextField<TimingValues>
              name="quiet_hours.start"
              type="time"
              label={t("cartRecovery.settings.timing.quietStart")}
            />
            <TextField<TimingValues>
              name="quiet_hours.end"
              type="time"
              label={t("cartRecovery.settings.timing.quietEnd")}
            />
          </div>
          <ComboboxField<TimingValues>
            name="quiet_hours.timezone"
            label={t("cartRecovery.settings.timing.timezone")}
            hint={t("cartRecovery.settings.timing.timezoneHint")}
            options={TIMEZONES}
          />
        </>
      )}
    </>
  );
}
