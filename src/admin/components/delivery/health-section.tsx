import { Container, StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useHealth } from "../../hooks/delivery/use-health";
import { FailedSection } from "../common/failed-section";
import { SectionHeader } from "../common/section-header";
import { SectionSkeleton } from "../common/section-skeleton";
import { HealthFigures } from "./health-figures";
import { HealthProblems } from "./health-problems";
import { SendingPaused } from "./sending-paused";

const COLORS = { ok: "green", warning: "orange", paused: "red" } as const;

/** How sending stands, and what to do about it. */
export function HealthSection() {
  const { t } = useTranslation();
  const { data: health, error, refetch } = useHealth();
  if (!health) {
    return error ? <FailedSection error={error} onRetry={() => void refetch()} /> : <SectionSkeleton />;
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.health.title")}>
        <StatusBadge color={COLORS[health.status]}>{t(`cartRecovery.health.statuses.${health.status}`)}</StatusBadge>
      </SectionHeader>
      {health.paused && <SendingPaused paused={health.paused} />}
      {health.problems.length > 0 && <HealthProblems {...health} />}
      <HealthFigures health={health} />
    </Container>
  );
}
