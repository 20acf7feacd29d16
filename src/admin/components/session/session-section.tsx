import { SectionRow } from "@medusajs/dashboard/components";
import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { SectionHeader } from "../common/section-header";
import { SessionActions } from "./session-actions";
import { SessionBadges } from "./session-badges";
import { SessionStatusBadge } from "./session-status-badge";

export function SessionSection({ session }: { session: CheckoutSessionDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { expired_at, completed_at, locale } = session;
  return (
    <Container className="divide-y p-0">
      <SectionHeader level="h1" title={session.email ?? t("cartRecovery.sessions.anonymous")}>
        <SessionBadges session={session} />
        <SessionStatusBadge status={session.status} />
        <SessionActions session={session} />
      </SectionHeader>
      <SectionRow title={t("cartRecovery.sessions.columns.opened")} value={format.dateTime(session.opened_at)} />
      <SectionRow
        title={t("cartRecovery.sessions.columns.last_activity")}
        value={format.dateTime(session.last_activity_at)}
      />
      {session.status === "open" && (
        <SectionRow title={t("cartRecovery.sessions.columns.expires")} value={format.dateTime(session.expires_at)} />
      )}
      {expired_at && (
        <SectionRow title={t("cartRecovery.sessions.facts.expired")} value={format.dateTime(expired_at)} />
      )}
      {completed_at && (
        <SectionRow title={t("cartRecovery.sessions.facts.completed")} value={format.dateTime(completed_at)} />
      )}
      <SectionRow
        title={t("cartRecovery.sessions.facts.consent")}
        value={t(`cartRecovery.sessions.consent.${session.consent.promotions ?? "none"}`)}
      />
      <SectionRow title={t("cartRecovery.sessions.facts.currency")} value={session.currency_code.toUpperCase()} />
      {locale && <SectionRow title={t("cartRecovery.sessions.facts.language")} value={format.language(locale)} />}
    </Container>
  );
}
