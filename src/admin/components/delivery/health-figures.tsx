import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Health } from "../../lib/delivery/health";
import { Figure } from "../common/figure";
import { Figures } from "../common/figures";

/** As late as the sweep is by itself, between two of its runs; nothing to tell. */
const LATE_AFTER_SECONDS = 120;

export function HealthFigures({ health }: { health: Health }) {
  const { t } = useTranslation();
  const format = useFormat();
  const late =
    health.lateness_seconds > LATE_AFTER_SECONDS
      ? t("cartRecovery.health.lateness", { duration: format.duration(health.lateness_seconds) })
      : undefined;
  return (
    <Figures>
      <Figure
        label={t("cartRecovery.health.last_sweep")}
        value={health.last_sweep_at ? format.relative(health.last_sweep_at) : t("cartRecovery.health.never")}
      />
      <Figure label={t("cartRecovery.health.backlog")} value={format.number(health.backlog)} hint={late} />
      <Figure label={t("cartRecovery.health.in_flight")} value={format.number(health.in_flight)} />
      <Figure label={t("cartRecovery.health.unknown")} value={format.number(health.unknown)} />
      <Figure label={t("cartRecovery.health.failure_rate")} value={format.percent(health.failure_rate)} />
      <Figure
        label={t("cartRecovery.health.provider")}
        value={health.provider ?? t("cartRecovery.health.no_provider")}
      />
    </Figures>
  );
}
