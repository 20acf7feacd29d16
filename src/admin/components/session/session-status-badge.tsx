import { StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SessionStatus } from "../../lib/session/checkout-session";

const COLORS = { open: "blue", expired: "grey", completed: "green" } as const;

export function SessionStatusBadge({ status }: { status: SessionStatus }) {
  const { t } = useTranslation();
  return <StatusBadge color={COLORS[status]}>{t(`cartRecovery.sessions.statuses.${status}`)}</StatusBadge>;
}
