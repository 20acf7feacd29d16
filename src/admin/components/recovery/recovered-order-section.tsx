import { SectionRow } from "@medusajs/dashboard/components";
import { Badge, Button, Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useFormat } from "../../hooks/use-format";
import type { RecoveredOrder } from "../../lib/recovery/recovered-order";
import { SectionHeader } from "../common/section-header";

export function RecoveredOrderSection({ recovered: { session, email } }: { recovered: RecoveredOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.orders.title")}>
        <Badge size="2xsmall" color="green">
          {t("cartRecovery.sessions.badges.recovered")}
        </Badge>
      </SectionHeader>
      {session.expired_at && (
        <SectionRow title={t("cartRecovery.orders.abandoned")} value={format.dateTime(session.expired_at)} />
      )}
      {email ? (
        <>
          {email.to && (
            <SectionRow
              title={t("cartRecovery.orders.email_to")}
              value={<span className="min-w-0 break-all">{email.to}</span>}
            />
          )}
          {email.sent_at && (
            <SectionRow title={t("cartRecovery.orders.email_at")} value={format.dateTime(email.sent_at)} />
          )}
        </>
      ) : (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t("cartRecovery.orders.no_email")}
        </Text>
      )}
      <SectionRow
        title={t("cartRecovery.orders.session")}
        value={<span className="min-w-0 break-all">{session.id}</span>}
      />
      <div className="px-6 py-4">
        <Button size="small" variant="secondary" asChild>
          <Link to={`/cart-recovery/sessions/${session.id}`}>{t("cartRecovery.orders.view_session")}</Link>
        </Button>
      </div>
    </Container>
  );
}
