import { useTranslation } from "react-i18next";
import { useCheckoutSessions } from "../../hooks/session/use-checkout-sessions";
import { useSessionQuery } from "../../hooks/session/use-session-query";
import { FailedSection } from "../common/failed-section";
import { ListTable } from "../common/list-table";
import { SessionTableHeader } from "./session-table-header";
import { useSessionColumns } from "./use-session-columns";
import { useSessionFilters } from "./use-session-filters";

const PAGE_SIZE = 20;

export function SessionTable() {
  const { t } = useTranslation();
  const columns = useSessionColumns();
  const filters = useSessionFilters();
  const { data, isPending, error, refetch } = useCheckoutSessions(useSessionQuery(PAGE_SIZE));
  if (error) {
    return <FailedSection error={error} onRetry={() => void refetch()} />;
  }
  return (
    <ListTable
      header={<SessionTableHeader />}
      data={data?.checkout_sessions ?? []}
      rowCount={data?.count ?? 0}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      columns={columns}
      filters={filters}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/cart-recovery/sessions/${id}`}
      emptyState={{
        empty: {
          heading: t("cartRecovery.sessions.empty.heading"),
          description: t("cartRecovery.sessions.empty.description"),
        },
        filtered: {
          heading: t("cartRecovery.sessions.filtered.heading"),
          description: t("cartRecovery.sessions.filtered.description"),
        },
      }}
    />
  );
}
