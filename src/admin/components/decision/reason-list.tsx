import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Reason } from "../../../domain/decision/decision";

/** Each reason of a decision: what it means, and what to do about it. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col gap-y-2">
      {reasons.map((reason) => (
        <li key={reason}>
          <Text size="small" leading="compact" weight="plus">
            {t(`cartRecovery.reasons.${reason}.name`)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`cartRecovery.reasons.${reason}.meaning`)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`cartRecovery.reasons.${reason}.change`)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
