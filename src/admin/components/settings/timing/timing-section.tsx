import { useTranslation } from "react-i18next";
import { useDurationText } from "../../../hooks/use-duration-text";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** When a cart counts as abandoned, and when mail may leave. */
export function TimingSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const say = useDurationText();
  const { session_lifetime_minutes, expiry_basis, cooldown_hours, max_age_hours, quiet_hours } = settings;
  return (
    <Section title={t("cartRecovery.settings.timing.title")} edit="timing">
      <Row label={t("cartRecovery.settings.timing.lifetime")}>{say(session_lifetime_minutes)}</Row>
      <Row label={t("cartRecovery.settings.timing.basis")}>
        {t(`cartRecovery.settings.timing.bases.${expiry_basis}`)}
      </Row>
      <Row label={t("cartRecovery.settings.timing.cooldown")}>{say(cooldown_hours * 60)}</Row>
      <Row label={t("cartRecovery.settings.timing.maxAge")}>{say(max_age_hours * 60)}</Row>
      <Row label={t("cartRecovery.settings.timing.quietHours")}>
        {quiet_hours
          ? t("cartRecovery.settings.timing.quietFromTo", quiet_hours)
          : t("cartRecovery.settings.timing.noQuietHours")}
      </Row>
    </Section>
  );
}
