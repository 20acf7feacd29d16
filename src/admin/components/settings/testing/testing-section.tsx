import { useTranslation } from "react-i18next";
import type { Settings } from "../../../lib/settings";
import { Names } from "../../section/names";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** What counts as a test, and is never mailed. */
export function TestingSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { test_sales_channel_ids, test_email_domains } = settings;
  return (
    <Section
      title={t("cartRecovery.settings.testing.title")}
      description={t("cartRecovery.settings.testing.description")}
      edit="testing"
    >
      <Row label={t("cartRecovery.settings.testing.channels")}>
        <Names kind="sales_channels" ids={test_sales_channel_ids} />
      </Row>
      <Row label={t("cartRecovery.settings.testing.domains")}>{test_email_domains.join("\n") || "-"}</Row>
    </Section>
  );
}
