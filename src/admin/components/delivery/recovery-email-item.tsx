import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { RecoveryEmail } from "../../lib/delivery/recovery-email";
import { ResolveDrawer } from "./resolve-drawer";

const COLORS = {
  scheduled: "blue",
  sending: "blue",
  sent: "green",
  failed: "red",
  unknown: "orange",
  skipped: "grey",
  canceled: "grey",
} as const;

export function RecoveryEmailItem({ email }: { email: RecoveryEmail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const due_at = email.next_attempt_at ?? email.scheduled_at;
  const when = email.sent_at
    ? t("cartRecovery.delivery.sent_at", { date: format.dateTime(email.sent_at) })
    : t("cartRecovery.delivery.due_at", { date: format.dateTime(due_at) });
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t("cartRecovery.delivery.step", { number: email.step + 1 })}
        </Text>
        <StatusBadge color={COLORS[email.status]}>{t(`cartRecovery.delivery.statuses.${email.status}`)}</StatusBadge>
      </div>
      <Text size="small" className="break-words text-ui-fg-subtle">
        {email.to && (
          <>
            {email.to}
            <br />
          </>
        )}
        {when}
        {email.attempts > 0 && ` · ${t("cartRecovery.delivery.attempts", { count: email.attempts })}`}
      </Text>
      {email.error && (
        <Text size="small" className="break-words font-mono text-ui-fg-subtle">
          {email.error}
        </Text>
      )}
      {email.status === "unknown" && <ResolveDrawer email={email} />}
    </div>
  );
}
