import { useTranslation } from "react-i18next";
import { useCountryName } from "../../../hooks/use-country-name";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** How shoppers are asked. */
export function ConsentSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const nameOf = useCountryName();
  const { business_country, consent_collection, consent_copy, double_opt_in } = settings;
  const locales = Object.keys(consent_copy);
  return (
    <Section
      title={t("cartRecovery.settings.consent.title")}
      description={t("cartRecovery.settings.consent.description")}
      edit="consent"
    >
      <Row label={t("cartRecovery.settings.consent.businessCountry")}>
        {business_country ? nameOf(business_country) : "-"}
      </Row>
      <Row label={t("cartRecovery.settings.consent.collection")}>
        {t(`cartRecovery.settings.consent.collections.${consent_collection.promotions}`)}
      </Row>
      <Row label={t("cartRecovery.settings.consent.doubleOptIn")}>
        {double_opt_in ? t("general.enabled") : t("general.disabled")}
      </Row>
      <Row label={t("cartRecovery.settings.consent.copy")}>
        {locales.length > 0
          ? t("cartRecovery.settings.consent.ownWords", { locales: locales.join(", ") })
          : t("cartRecovery.settings.consent.builtInWords")}
      </Row>
    </Section>
  );
}
