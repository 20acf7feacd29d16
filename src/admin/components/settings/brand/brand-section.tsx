import { useTranslation } from "react-i18next";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** Whose mail it is, as the shopper sees it. */
export function BrandSection({ settings: { brand } }: { settings: Settings }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("cartRecovery.settings.brand.title")}
      description={t("cartRecovery.settings.brand.description")}
      edit="brand"
    >
      <Row label={t("cartRecovery.settings.brand.storeName")}>
        {brand.store_name ?? t("cartRecovery.settings.brand.ofTheStore")}
      </Row>
      <Row label={t("cartRecovery.settings.brand.logo")}>
        {brand.logo_url ? (
          <img src={brand.logo_url} alt={t("cartRecovery.settings.brand.logo")} className="max-h-10 max-w-40" />
        ) : (
          "-"
        )}
      </Row>
      <Row label={t("cartRecovery.settings.brand.color")}>
        <span aria-hidden className="size-4 rounded-sm shadow-borders-base" style={{ backgroundColor: brand.color }} />
        {brand.color}
      </Row>
      <Row label={t("cartRecovery.settings.brand.postalAddress")}>{brand.postal_address ?? "-"}</Row>
    </Section>
  );
}
