import { useTranslation } from "react-i18next";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** Where shoppers come back to. */
export function StorefrontSection({ settings: { cart_url, recovery_url } }: { settings: Settings }) {
  const { t } = useTranslation();
  return (
    <Section title={t("cartRecovery.settings.storefront.title")} edit="storefront">
      <Row label={t("cartRecovery.settings.storefront.cartUrl")}>{cart_url ?? "-"}</Row>
      <Row label={t("cartRecovery.settings.storefront.recoveryUrl")}>
        {recovery_url ?? t("cartRecovery.settings.storefront.ownPage")}
      </Row>
    </Section>
  );
}
