import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { ConsentRecord } from "../../lib/consent/consent-record";
import { SessionIdLink } from "../session/session-id-link";
import { SourceName } from "./source-name";

/** One line of the ledger. */
export function ConsentRecordItem({ record }: { record: ConsentRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { action, topic, pending, source, actor, occurred_at, checkout_session_id } = record;
  const scope = topic
    ? t(`cartRecovery.subscriptions.topics.${topic}`)
    : t(
        action === "opt_out"
          ? "cartRecovery.subscriptions.history.this_checkout"
          : "cartRecovery.subscriptions.history.all_topics",
      );
  return (
    <li className="flex flex-col gap-y-1 py-3">
      <div className="flex items-start justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t(`cartRecovery.subscriptions.history.actions.${action}`)}
          {pending && ` (${t("cartRecovery.subscriptions.history.pending")})`}
        </Text>
        <Text size="small" leading="compact" className="shrink-0 text-ui-fg-subtle">
          <time dateTime={occurred_at}>{format.dateTime(occurred_at)}</time>
        </Text>
      </div>
      <Text size="small" className="break-words text-ui-fg-subtle">
        {scope} · <SourceName source={source} />
        {actor && ` · ${actor}`}
      </Text>
      {checkout_session_id && <SessionIdLink id={checkout_session_id} />}
    </li>
  );
}
