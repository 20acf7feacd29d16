import { useDataTableDateFilters } from "@medusajs/dashboard/hooks";
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { REASONS } from "../../../domain/decision/decision";
import { type CheckoutSession, SESSION_STATUSES } from "../../lib/session/checkout-session";

type Filterable = Pick<CheckoutSession, "status" | "livemode" | "recovered"> & {
  reason: string;
  email_status: string;
};

const helper = createDataTableFilterHelper<Filterable>();

export function useSessionFilters(): DataTableFilter[] {
  const { t } = useTranslation();
  // Medusa's own choice of dates.
  const [dates] = useDataTableDateFilters();
  return useMemo(
    () => [
      helper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: SESSION_STATUSES.map((status) => ({
          label: t(`cartRecovery.sessions.statuses.${status}`),
          value: status,
        })),
      }),
      helper.accessor("reason", {
        type: "radio",
        label: t("cartRecovery.sessions.filters.reason"),
        options: REASONS.map((reason) => ({ label: t(`cartRecovery.reasons.${reason}.name`), value: reason })),
      }),
      helper.accessor("livemode", {
        type: "radio",
        label: t("cartRecovery.sessions.filters.mode"),
        options: [
          { label: t("cartRecovery.sessions.badges.live"), value: "true" },
          { label: t("cartRecovery.sessions.badges.test"), value: "false" },
        ],
      }),
      helper.accessor("recovered", {
        type: "radio",
        label: t("cartRecovery.sessions.badges.recovered"),
        options: [
          { label: t("cartRecovery.sessions.filters.yes"), value: "true" },
          { label: t("cartRecovery.sessions.filters.no"), value: "false" },
        ],
      }),
      helper.accessor("email_status", {
        type: "radio",
        label: t("cartRecovery.sessions.filters.email"),
        options: [{ label: t("cartRecovery.sessions.filters.unknown_email"), value: "unknown" }],
      }),
      ...(dates
        ? [
            { ...dates, id: "created_at", label: t("cartRecovery.sessions.columns.opened") },
            { ...dates, id: "expired_at", label: t("cartRecovery.sessions.filters.expired") },
          ]
        : []),
    ],
    [t, dates],
  );
}
