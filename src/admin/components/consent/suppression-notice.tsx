import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Suppression } from "../../lib/consent/subscription";

/** That no mail goes to an address, whatever it chose, and why. */
export function SuppressionNotice({ suppressed: { reason, since } }: { suppressed: Suppression }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert variant="warning">
      {t("cartRecovery.subscriptions.suppressed.description", {
        reason: t(`cartRecovery.subscriptions.suppressed.${reason}`),
        date: format.date(since),
      })}
    </Alert>
  );
}
