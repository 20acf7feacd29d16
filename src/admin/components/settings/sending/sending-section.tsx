import { useTranslation } from "react-i18next";
import { useDurationText } from "../../../hooks/use-duration-text";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** How much is sent, to how many, and how long it is remembered. */
export function SendingSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const say = useDurationText();
  const { max_emails_per_minute, holdout_percent, retention_days } = settings;
  return (
    <Section title={t("cartRecovery.settings.sending.title")} edit="sending">
      <Row label={t("cartRecovery.settings.sending.throttle")}>
        {max_emails_per_minute === null
          ? t("cartRecovery.settings.sending.noThrottle")
          : t("cartRecovery.settings.sending.perMinute", { count: max_emails_per_minute })}
      </Row>
      <Row label={t("cartRecovery.settings.sending.holdout")}>{`${holdout_percent} %`}</Row>
      <Row label={t("cartRecovery.settings.sending.retention")}>{say(retention_days * 1440)}</Row>
    </Section>
  );
}
