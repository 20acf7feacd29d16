import { useTranslation } from "react-i18next";
import { useDurationText } from "../../../hooks/use-duration-text";
import { usePromotionText } from "../../../hooks/use-promotion-text";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** Which mails are sent after a cart was abandoned, and when. */
export function SequenceSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { sequence, promotion_cooldown_days } = settings;
  const hasOwnCodes = sequence.some(({ promotion }) => promotion && "single_use" in promotion);
  const say = useDurationText();
  const offer = usePromotionText();
  return (
    <Section
      title={t("cartRecovery.settings.sequence.title")}
      description={t("cartRecovery.settings.sequence.description")}
      edit="sequence"
    >
      {sequence.map(({ delay_minutes, promotion }, index) => {
        const when =
          delay_minutes === 0
            ? t("cartRecovery.settings.sequence.atOnce")
            : t("cartRecovery.settings.sequence.after", { duration: say(delay_minutes) });
        return (
          <Row key={index} label={t("cartRecovery.settings.sequence.step", { number: index + 1 })}>
            {promotion ? `${when}\n${offer(promotion)}` : when}
          </Row>
        );
      })}
      {hasOwnCodes && (
        <Row label={t("cartRecovery.settings.sequence.codes")}>
          {t("cartRecovery.settings.sequence.codesEvery", { count: promotion_cooldown_days })}
        </Row>
      )}
    </Section>
  );
}
