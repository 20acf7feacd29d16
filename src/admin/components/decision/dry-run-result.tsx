import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { DryRun } from "../../lib/decision/dry-run";
import { WouldMail } from "./would-mail";
import { WouldNotMail } from "./would-not-mail";

/** As many as a list of the answer holds at most. */
const CUT_AT = 1000;

export function DryRunResult({ dryRun: { count, would_send, would_not } }: { dryRun: DryRun }) {
  const { t } = useTranslation();
  const looked = would_send.length + would_not.length;
  if (looked === 0) {
    return (
      <div role="status">
        <Heading level="h2">{t("cartRecovery.decisions.dry_run.nothing.heading")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("cartRecovery.decisions.dry_run.nothing.description")}
        </Text>
      </div>
    );
  }
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle" role="status">
        {t("cartRecovery.decisions.dry_run.due", { count })}
        {looked >= CUT_AT && ` ${t("cartRecovery.decisions.dry_run.cut")}`}
      </Text>
      {would_send.length > 0 && <WouldMail sessions={would_send} />}
      {would_not.length > 0 && <WouldNotMail sessions={would_not} />}
    </>
  );
}
