import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TOPICS } from "../../../domain/consent/precedence";
import type { MarketingSubscription } from "../../lib/consent/subscription";
import { Cut } from "../common/cut";
import { DateTime } from "../common/date-time";
import { PreferenceStatus } from "./preference-status";
import { SourceName } from "./source-name";
import { type OpenSubscription, SubscriptionActions } from "./subscription-actions";

const helper = createDataTableColumnHelper<MarketingSubscription>();

export function useSubscriptionColumns(open: OpenSubscription) {
  const { t } = useTranslation();
  return useMemo(
    () => [
      helper.accessor("email", {
        header: t("cartRecovery.subscriptions.columns.email"),
        size: 260,
        cell: ({ row: { original } }) => <Cut>{original.email}</Cut>,
        enableSorting: true,
        sortAscLabel: t("cartRecovery.subscriptions.sorting.a_to_z"),
        sortDescLabel: t("cartRecovery.subscriptions.sorting.z_to_a"),
      }),
      helper.accessor("status", {
        header: t("cartRecovery.subscriptions.columns.overall"),
        size: 190,
        cell: ({ row: { original } }) => (
          <PreferenceStatus status={original.suppressed ? "suppressed" : original.status} />
        ),
      }),
      ...TOPICS.map((topic) =>
        helper.display({
          id: topic,
          header: t(`cartRecovery.subscriptions.topics.${topic}`),
          size: 190,
          cell: ({ row: { original } }) => {
            const standing = original.topics.find((one) => one.topic === topic);
            return <PreferenceStatus status={standing?.updated_at ? standing.status : "no_answer"} />;
          },
        }),
      ),
      helper.accessor("source", {
        header: t("cartRecovery.subscriptions.columns.source"),
        size: 160,
        cell: ({ row: { original } }) => <SourceName source={original.source} />,
      }),
      helper.accessor("updated_at", {
        header: t("cartRecovery.subscriptions.columns.updated"),
        size: 140,
        cell: ({ row: { original } }) => <DateTime at={original.updated_at} />,
        enableSorting: true,
        sortAscLabel: t("cartRecovery.sessions.sorting.oldest"),
        sortDescLabel: t("cartRecovery.sessions.sorting.newest"),
      }),
      helper.display({
        id: "action",
        header: () => <span className="sr-only">{t("cartRecovery.pages.more")}</span>,
        cell: ({ row: { original } }) => <SubscriptionActions subscription={original} open={open} />,
      }),
    ],
    [t, open],
  );
}
