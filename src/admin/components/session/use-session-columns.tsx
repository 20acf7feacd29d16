import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CheckoutSession } from "../../lib/session/checkout-session";
import { Cut } from "../common/cut";
import { DateTime } from "../common/date-time";
import { DecisionSummary } from "../decision/decision-summary";
import { SessionBadges } from "./session-badges";
import { SessionLink } from "./session-link";
import { SessionStatusBadge } from "./session-status-badge";

const helper = createDataTableColumnHelper<CheckoutSession>();

export function useSessionColumns() {
  const { t } = useTranslation();
  return useMemo(() => {
    const byTime = {
      enableSorting: true,
      size: 140,
      sortAscLabel: t("cartRecovery.sessions.sorting.oldest"),
      sortDescLabel: t("cartRecovery.sessions.sorting.newest"),
    };
    return [
      helper.accessor("email", {
        header: t("cartRecovery.sessions.columns.shopper"),
        size: 260,
        cell: ({ row: { original } }) => (
          <Cut>
            <SessionLink id={original.id} email={original.email} />
          </Cut>
        ),
      }),
      helper.accessor("status", {
        header: t("fields.status"),
        size: 230,
        cell: ({ row: { original } }) => (
          <span className="flex items-center gap-x-1.5">
            <SessionStatusBadge status={original.status} />
            <SessionBadges session={original} />
          </span>
        ),
      }),
      helper.accessor("last_decision", {
        header: t("cartRecovery.sessions.columns.decision"),
        size: 280,
        cell: ({ row: { original } }) =>
          original.last_decision ? <DecisionSummary decision={original.last_decision} /> : <span>–</span>,
      }),
      helper.accessor("opened_at", {
        header: t("cartRecovery.sessions.columns.opened"),
        cell: ({ row: { original } }) => <DateTime at={original.opened_at} />,
        ...byTime,
      }),
      helper.accessor("last_activity_at", {
        header: t("cartRecovery.sessions.columns.last_activity"),
        cell: ({ row: { original } }) => <DateTime at={original.last_activity_at} />,
        ...byTime,
      }),
      helper.accessor("expires_at", {
        header: t("cartRecovery.sessions.columns.expires"),
        cell: ({ row: { original } }) => <DateTime at={original.expires_at} />,
        ...byTime,
      }),
    ];
  }, [t]);
}
