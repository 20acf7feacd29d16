import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { TimelineEntry } from "../../lib/session/timeline";
import { ReasonList } from "../decision/reason-list";

/** What there is to say beyond the title. */
export function TimelineDetails({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry.kind === "decided") {
    const { reasons, next_at } = entry.decision;
    return (
      <div className="mt-1 flex flex-col gap-y-2">
        <ReasonList reasons={reasons} />
        {next_at && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("cartRecovery.timeline.next_look", { date: format.dateTime(next_at) })}
          </Text>
        )}
      </div>
    );
  }
  if (entry.kind === "email") {
    const { to, error } = entry.email;
    return (
      <Text size="small" className="mt-1 break-words text-ui-fg-subtle">
        {[to, error].filter(Boolean).join(" · ")}
      </Text>
    );
  }
  return null;
}
