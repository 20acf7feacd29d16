import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Figures as AllFigures } from "../../lib/statistics/statistics";
import { Figure } from "../common/figure";
import { Figures } from "../common/figures";

const COUNTS = ["expired", "mailed", "visited", "restored", "recovered"] as const;

export function Totals({ totals, currency_code }: { totals: AllFigures; currency_code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Figures>
      {COUNTS.map((name) => (
        <Figure key={name} label={t(`cartRecovery.statistics.figures.${name}`)} value={format.number(totals[name])} />
      ))}
      <Figure
        label={t("cartRecovery.statistics.figures.recovered_revenue")}
        value={format.money(totals.recovered_revenue, currency_code)}
      />
      <Figure label={t("cartRecovery.statistics.figures.recovery_rate")} value={format.percent(totals.recovery_rate)} />
    </Figures>
  );
}
