import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { DURATION_UNITS, unitOf } from "../lib/duration";

/** Says a number of minutes in the largest unit that fits. */
export function useDurationText(): (minutes: number) => string {
  const { t } = useTranslation();
  return useCallback(
    (minutes) => {
      const unit = unitOf(minutes);
      return t(`cartRecovery.common.durations.${unit}`, { count: minutes / DURATION_UNITS[unit] });
    },
    [t],
  );
}
