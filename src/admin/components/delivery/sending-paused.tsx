import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Health } from "../../lib/delivery/health";

/** That the mail server refuses the store, in its own words. */
export function SendingPaused({ paused }: { paused: NonNullable<Health["paused"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="px-6 py-4">
      <Alert variant="error">
        <p>{t("cartRecovery.health.paused.since", { date: format.dateTime(paused.since) })}</p>
        {paused.reason && (
          <p>
            {t("cartRecovery.health.paused.said")} <q className="break-words font-mono">{paused.reason}</q>
          </p>
        )}
        <p>{t("cartRecovery.health.paused.hint")}</p>
      </Alert>
    </div>
  );
}
