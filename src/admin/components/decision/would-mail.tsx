import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DryRun } from "../../lib/decision/dry-run";
import { SessionLink } from "../session/session-link";

export function WouldMail({ sessions }: { sessions: DryRun["would_send"] }) {
  const { t } = useTranslation();
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h2">{t("cartRecovery.decisions.dry_run.would_send", { count: sessions.length })}</Heading>
      <ul className="divide-y rounded-lg border">
        {sessions.map(({ checkout_session_id, email, step }) => (
          <li key={checkout_session_id} className="flex items-center justify-between gap-x-4 px-4 py-2">
            <Text size="small" leading="compact" className="min-w-0 truncate">
              <SessionLink id={checkout_session_id} email={email} />
            </Text>
            <Text size="small" leading="compact" className="shrink-0 text-ui-fg-subtle">
              {t("cartRecovery.decisions.dry_run.step", { number: step + 1 })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
