import { Button, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { alwaysAsk } from "../../../lib/always-ask";
import { fetchSenderDomain } from "../../../lib/sender-domain";
import { ProblemAlert } from "../../problem-alert";
import { DomainRecordItem } from "./domain-record-item";

/** Whether mail programs can tell that mail from the sender's domain is genuine. Asked for, as it asks other servers. */
export function DomainCheck() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useQuery({
    ...alwaysAsk,
    queryKey: ["cart-recovery", "sender-domain"],
    queryFn: fetchSenderDomain,
    enabled: false,
    retry: false,
  });
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4" aria-live="polite">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" className="text-ui-fg-subtle">
          {data
            ? t("cartRecovery.settings.sender.checkedDomain", { domain: data.domain })
            : t("cartRecovery.settings.sender.checkDescription")}
        </Text>
        <Button
          size="small"
          variant="secondary"
          className="shrink-0"
          isLoading={isFetching}
          onClick={() => void refetch()}
        >
          {t("cartRecovery.settings.sender.check")}
        </Button>
      </div>
      <ProblemAlert error={error} />
      {data && !error && (
        <ul className="flex flex-col gap-y-4">
          {data.records.map((record) => (
            <DomainRecordItem key={record.type} record={record} />
          ))}
        </ul>
      )}
    </div>
  );
}
