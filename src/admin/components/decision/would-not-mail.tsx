import { Badge, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { DryRun } from "../../lib/decision/dry-run";
import { SessionIdLink } from "../session/session-id-link";
import { ReasonList } from "./reason-list";

export function WouldNotMail({ sessions }: { sessions: DryRun["would_not"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{t("cartRecovery.decisions.dry_run.would_not", { count: sessions.length })}</Heading>
      <ul className="divide-y rounded-lg border">
        {sessions.map(({ checkout_session_id, outcome, reasons, next_at }) => (
          <li key={checkout_session_id} className="flex flex-col gap-y-2 px-4 py-3">
            <div className="flex items-center justify-between gap-x-4">
              <SessionIdLink id={checkout_session_id} />
              <Badge size="2xsmall" color={outcome === "skip" ? "grey" : "orange"} className="shrink-0">
                {t(`cartRecovery.decisions.outcomes.${outcome}`)}
              </Badge>
            </div>
            <ReasonList reasons={reasons} />
            {next_at && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("cartRecovery.timeline.next_look", { date: format.dateTime(next_at) })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
