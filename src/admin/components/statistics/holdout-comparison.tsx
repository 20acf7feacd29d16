import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Statistics } from "../../lib/statistics/statistics";

/** What the mails brought beyond what would have come by itself. */
export function HoldoutComparison({ holdout }: { holdout: NonNullable<Statistics["holdout"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [from, to] = holdout.interval_95;
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("cartRecovery.statistics.holdout.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("cartRecovery.statistics.holdout.description", {
          sessions: format.number(holdout.sessions),
          rate: format.percent(holdout.rate),
          incremental: format.percent(holdout.incremental_rate),
          from: format.percent(from),
          to: format.percent(to),
        })}
      </Text>
    </div>
  );
}
