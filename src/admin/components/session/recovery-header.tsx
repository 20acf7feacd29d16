import { Button, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { SectionHeader } from "../common/section-header";

/** The head of the page, with the ways to what belongs to it. */
export function RecoveryHeader() {
  const { t } = useTranslation();
  return (
    <Container className="p-0">
      <SectionHeader level="h1" title={t("cartRecovery.common.domain")}>
        <Button size="small" variant="secondary" asChild>
          <Link to="/marketing-subscriptions">{t("cartRecovery.subscriptions.title")}</Link>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/cart-recovery">{t("cartRecovery.pages.settings")}</Link>
        </Button>
      </SectionHeader>
    </Container>
  );
}
