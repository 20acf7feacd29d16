import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { OverallPreference } from "../../../domain/consent/preferences";

const COLORS = {
  subscribed: "green",
  partially_subscribed: "green",
  unsubscribed: "red",
  pending: "orange",
  suppressed: "red",
  no_answer: "grey",
} as const;

/** How an address, or a topic of it, stands. */
export function PreferenceStatus({ status }: { status: OverallPreference }) {
  const { t } = useTranslation();
  return (
    <StatusBadge color={COLORS[status]} className="whitespace-nowrap">
      {t(`cartRecovery.subscriptions.statuses.${status}`)}
    </StatusBadge>
  );
}
