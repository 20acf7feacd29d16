import { Container } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useStatistics } from "../../hooks/statistics/use-statistics";
import { useStatisticsChoice } from "../../hooks/statistics/use-statistics-choice";
import { daysOf } from "../../lib/statistics/periods";
import { FailedSection } from "../common/failed-section";
import { SectionHeader } from "../common/section-header";
import { SectionSkeleton } from "../common/section-skeleton";
import { DailyFigures } from "./daily-figures";
import { HoldoutComparison } from "./holdout-comparison";
import { StatisticsChoices } from "./statistics-choices";
import { Totals } from "./totals";

/** What recovery brought, by period and currency. */
export function StatisticsSection() {
  const { t } = useTranslation();
  const choice = useStatisticsChoice();
  const days = useMemo(() => daysOf(choice.period, new Date()), [choice.period]);
  const { data: statistics, error, refetch } = useStatistics({ ...days, currency_code: choice.currency_code });
  if (error) {
    return <FailedSection error={error} onRetry={() => void refetch()} />;
  }
  if (!statistics) {
    return <SectionSkeleton height={384} />;
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.statistics.title")}>
        <StatisticsChoices choice={choice} />
      </SectionHeader>
      <Totals totals={statistics.totals} currency_code={statistics.currency_code} />
      <DailyFigures statistics={statistics} />
      {statistics.holdout && <HoldoutComparison holdout={statistics.holdout} />}
    </Container>
  );
}
