import { Button, Skeleton, Text } from "@medusajs/ui";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Figures, Statistics } from "../../lib/statistics/statistics";
import { DaysTable } from "./days-table";

// The library that draws is large, and only this needs it.
const DaysChart = lazy(() => import("./days-chart"));

const isNothing = ({ expired, mailed, visited, restored, recovered }: Figures) =>
  expired + mailed + visited + restored + recovered === 0;

/** The figures of each day, drawn or as a table. */
export function DailyFigures({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  if (isNothing(statistics.totals)) {
    return (
      <div className="flex flex-col items-center gap-y-1 px-6 py-8 text-center">
        <Text size="small" leading="compact" weight="plus">
          {t("cartRecovery.statistics.empty.heading")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("cartRecovery.statistics.empty.description")}
        </Text>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t("cartRecovery.statistics.chart")}
        </Text>
        <Button size="small" variant="transparent" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "cartRecovery.statistics.as_chart" : "cartRecovery.statistics.as_table")}
        </Button>
      </div>
      {asTable ? (
        <DaysTable statistics={statistics} />
      ) : (
        <Suspense fallback={<Skeleton className="w-full rounded-lg" style={{ height: 256 }} />}>
          <DaysChart
            days={statistics.days}
            label={t("cartRecovery.statistics.chart")}
            mailed={t("cartRecovery.statistics.figures.mailed")}
            recovered={t("cartRecovery.statistics.figures.recovered")}
            formatDay={format.day}
          />
        </Suspense>
      )}
    </div>
  );
}
