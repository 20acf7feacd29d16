import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Container, Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

const CartRecoverySettingsPage = () => {
  const { t } = useTranslation();
  return (
    <Container className="p-0">
      <Heading className="px-6 py-4">{t("cartRecovery.settings.title")}</Heading>
    </Container>
  );
};

export const config = defineRouteConfig({ label: "cartRecovery.common.domain", translationNs: "translation" });

export default CartRecoverySettingsPage;
