import { useTranslation } from "react-i18next";
import type { useStatisticsChoice } from "../../hooks/statistics/use-statistics-choice";
import { type Period, PERIODS } from "../../lib/statistics/periods";
import { Choice } from "./choice";

const periods = Object.keys(PERIODS) as Period[];

export function StatisticsChoices({ choice }: { choice: ReturnType<typeof useStatisticsChoice> }) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t("cartRecovery.statistics.period")}
        value={choice.period}
        options={periods.map((value) => ({ value, label: t(`cartRecovery.statistics.periods.${value}`) }))}
        onChoose={choice.choosePeriod}
      />
      {choice.currency_code && choice.currencies.length > 1 && (
        <Choice
          label={t("cartRecovery.statistics.currency")}
          value={choice.currency_code}
          options={choice.currencies.map((value) => ({ value, label: value.toUpperCase() }))}
          onChoose={choice.chooseCurrency}
        />
      )}
    </>
  );
}
