import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DomainRecord } from "../../../../domain/delivery/sender-domain/record";
import { useDomainProblemText } from "../../../hooks/delivery/use-domain-problem-text";
import { CopyLine } from "./copy-line";

const COLORS = { ok: "green", warning: "orange", missing: "red", unknown: "grey" } as const;

/** What the DNS has of one kind, what is wrong with it, and the record that would be right, to copy. */
export function DomainRecordItem({ record }: { record: DomainRecord }) {
  const { t } = useTranslation();
  const textOf = useDomainProblemText();
  const { type, status, found, expected } = record;
  const problem = textOf(record);
  return (
    <li className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" weight="plus">
          {t(`cartRecovery.settings.sender.records.${type}`)}
        </Text>
        <StatusBadge color={COLORS[status]}>{t(`cartRecovery.settings.sender.statuses.${status}`)}</StatusBadge>
      </div>
      {problem && (
        <Text size="small" className="text-ui-fg-subtle">
          {problem}
        </Text>
      )}
      {found.map((value) => (
        <code key={value} className="break-all rounded-md bg-ui-bg-subtle p-2 font-mono text-xs text-ui-fg-subtle">
          {value}
        </code>
      ))}
      {expected && (
        <div className="flex flex-col gap-y-1 rounded-md bg-ui-bg-component p-3 shadow-elevation-card-rest">
          <Text size="xsmall" weight="plus">
            {t("cartRecovery.settings.sender.expected", { type: expected.type })}
          </Text>
          <CopyLine label={t("cartRecovery.settings.sender.recordName")} value={expected.name} />
          <CopyLine label={t("cartRecovery.settings.sender.recordValue")} value={expected.value} />
        </div>
      )}
    </li>
  );
}
