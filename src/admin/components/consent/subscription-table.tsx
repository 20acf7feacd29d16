import { useTranslation } from "react-i18next";
import { useSubscriptionQuery } from "../../hooks/consent/use-subscription-query";
import { useSubscriptions } from "../../hooks/consent/use-subscriptions";
import { FailedSection } from "../common/failed-section";
import { ListTable } from "../common/list-table";
import type { OpenSubscription } from "./subscription-actions";
import { SubscriptionHeader } from "./subscription-header";
import { useSubscriptionColumns } from "./use-subscription-columns";
import { useSubscriptionFilters } from "./use-subscription-filters";

const PAGE_SIZE = 20;

type SubscriptionTableProps = { open: OpenSubscription; onAdd: () => void };

export function SubscriptionTable({ open, onAdd }: SubscriptionTableProps) {
  const { t } = useTranslation();
  const columns = useSubscriptionColumns(open);
  const filters = useSubscriptionFilters();
  const { data, isPending, error, refetch } = useSubscriptions(useSubscriptionQuery(PAGE_SIZE));
  if (error) {
    return <FailedSection error={error} onRetry={() => void refetch()} />;
  }
  return (
    <ListTable
      header={<SubscriptionHeader onAdd={onAdd} />}
      data={data?.marketing_subscriptions ?? []}
      rowCount={data?.count ?? 0}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      columns={columns}
      filters={filters}
      getRowId={({ id }) => id}
      emptyState={{
        empty: {
          heading: t("cartRecovery.subscriptions.empty.heading"),
          description: t("cartRecovery.subscriptions.empty.description"),
        },
        filtered: {
          heading: t("cartRecovery.subscriptions.filtered.heading"),
          description: t("cartRecovery.subscriptions.filtered.description"),
        },
      }}
    />
  );
}
