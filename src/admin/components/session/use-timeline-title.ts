import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "../../lib/session/timeline";

/** What happened, in one line. */
export function useTimelineTitle(): (entry: TimelineEntry) => string {
  const { t } = useTranslation();
  return (entry) => {
    if (entry.kind === "decided") {
      return t(`cartRecovery.timeline.decided.${entry.decision.outcome}`, { number: entry.decision.step + 1 });
    }
    if (entry.kind === "email") {
      return t(`cartRecovery.timeline.emails.${entry.email.status}`, { number: entry.email.step + 1 });
    }
    return t(`cartRecovery.timeline.${entry.kind}`);
  };
}
