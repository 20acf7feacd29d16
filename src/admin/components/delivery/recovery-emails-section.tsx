import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { RecoveryEmail } from "../../lib/delivery/recovery-email";
import { SectionHeader } from "../common/section-header";
import { RecoveryEmailItem } from "./recovery-email-item";

export function RecoveryEmailsSection({ emails }: { emails: RecoveryEmail[] }) {
  const { t } = useTranslation();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.delivery.title")} />
      {emails.length === 0 && (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t("cartRecovery.delivery.none")}
        </Text>
      )}
      {emails.map((email) => (
        <RecoveryEmailItem key={email.id} email={email} />
      ))}
    </Container>
  );
}
