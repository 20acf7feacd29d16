import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { TOPICS } from "../../../domain/consent/precedence";

const helper = createDataTableFilterHelper<{ status: string; topic: string }>();

const STATUSES = ["subscribed", "unsubscribed", "pending"] as const;

export function useSubscriptionFilters(): DataTableFilter[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      helper.accessor("status", {
        type: "radio",
        label: t("fields.status"),
        options: STATUSES.map((status) => ({
          label: t(`cartRecovery.subscriptions.statuses.${status}`),
          value: status,
        })),
      }),
      helper.accessor("topic", {
        type: "radio",
        label: t("cartRecovery.subscriptions.filters.topic"),
        options: TOPICS.map((topic) => ({ label: t(`cartRecovery.subscriptions.topics.${topic}`), value: topic })),
      }),
    ],
    [t],
  );
}
