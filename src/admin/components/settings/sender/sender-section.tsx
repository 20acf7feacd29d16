import { useTranslation } from "react-i18next";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";
import { DomainCheck } from "./domain-check";

/** Whom mail comes from, where replies go, and what the internet says about that domain. */
export function SenderSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { sender_name, sender_address, reply_to } = settings;
  const providers = t("cartRecovery.settings.sender.providers");
  return (
    <Section title={t("cartRecovery.settings.sender.title")} edit="sender">
      <Row label={t("cartRecovery.settings.sender.name")}>{sender_name ?? providers}</Row>
      <Row label={t("cartRecovery.settings.sender.address")}>{sender_address ?? providers}</Row>
      <Row label={t("cartRecovery.settings.sender.replyTo")}>
        {reply_to ?? t("cartRecovery.settings.sender.noReplies")}
      </Row>
      <DomainCheck />
    </Section>
  );
}
