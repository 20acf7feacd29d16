import { useTranslation } from "react-i18next";
import { useMoneyText } from "../../../hooks/use-money-text";
import type { Settings } from "../../../lib/settings";
import { Names } from "../../section/names";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** Which carts are worth a mail, and who is left alone. */
export function RulesSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const money = useMoneyText();
  const { minimum_items, minimum_total, stock_rule, excluded } = settings;
  const totals = Object.entries(minimum_total).map(([currency, amount]) => money(amount, currency));
  return (
    <Section
      title={t("cartRecovery.settings.rules.title")}
      description={t("cartRecovery.settings.rules.description")}
      edit="rules"
    >
      <Row label={t("cartRecovery.settings.rules.minimumItems")}>{minimum_items}</Row>
      <Row label={t("cartRecovery.settings.rules.minimumTotal")}>{totals.join(", ") || "-"}</Row>
      <Row label={t("cartRecovery.settings.rules.stock")}>{t(`cartRecovery.settings.rules.stocks.${stock_rule}`)}</Row>
      <Row label={t("cartRecovery.settings.rules.salesChannels")}>
        <Names kind="sales_channels" ids={excluded.sales_channel_ids} />
      </Row>
      <Row label={t("cartRecovery.settings.rules.customerGroups")}>
        <Names kind="customer_groups" ids={excluded.customer_group_ids} />
      </Row>
      <Row label={t("cartRecovery.settings.rules.productTags")}>
        <Names kind="product_tags" ids={excluded.product_tag_ids} />
      </Row>
      <Row label={t("cartRecovery.settings.rules.patterns")}>{excluded.email_patterns.join("\n") || "-"}</Row>
    </Section>
  );
}
