import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { useDryRun } from "../../hooks/decision/use-dry-run";
import { DrawerHeader } from "../common/drawer-header";
import { FailedSection } from "../common/failed-section";
import { SectionSkeleton } from "../common/section-skeleton";
import { DryRunResult } from "./dry-run-result";

/** Whom the next sweep would mail, and why not the others. The table behind keeps what was asked of it. */
export function DryRunDrawer() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { data: dryRun, error, isFetching, refetch } = useDryRun();
  return (
    <RouteDrawer prev={{ pathname: "..", search }}>
      <DrawerHeader
        title={t("cartRecovery.decisions.dry_run.title")}
        description={t("cartRecovery.decisions.dry_run.description")}
      />
      <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {error && <FailedSection error={error} onRetry={() => void refetch()} />}
        {!error && !dryRun && <SectionSkeleton />}
        {!error && dryRun && <DryRunResult dryRun={dryRun} />}
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("actions.close")}
          </Button>
        </RouteDrawer.Close>
        <Button size="small" isLoading={isFetching} onClick={() => void refetch()}>
          {t("cartRecovery.decisions.dry_run.again")}
        </Button>
      </RouteDrawer.Footer>
    </RouteDrawer>
  );
}
