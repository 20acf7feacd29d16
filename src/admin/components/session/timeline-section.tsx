import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useConsentRecords } from "../../hooks/consent/use-consent-records";
import { useCheckoutSession } from "../../hooks/session/use-checkout-session";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { timelineOf } from "../../lib/session/timeline";
import { SectionHeader } from "../common/section-header";
import { TimelineItem } from "./timeline-item";

/** What happened in a session, newest first. */
export function TimelineSection({ session }: { session: CheckoutSessionDetail }) {
  const { t } = useTranslation();
  const { data: records = [] } = useConsentRecords(session.email);
  const { data: restored = null } = useCheckoutSession(session.restored?.checkout_session_id ?? null);
  const entries = timelineOf({ session, records, restored });
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.timeline.title")} />
      <ol className="flex flex-col gap-y-0.5 px-6 py-4">
        {entries.map((entry, index) => (
          <TimelineItem
            key={`${entry.kind}-${entry.at}-${index}`}
            entry={entry}
            isFirst={index === entries.length - 1}
          />
        ))}
      </ol>
    </Container>
  );
}
