import { Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Requirement, Settings } from "../../../lib/settings";
import { Checklist } from "./checklist";
import { SwitchButton } from "./switch-button";

/** Whether recovery emails are on, the switch, and what is left to do before it can be used. */
export function GeneralSection({ settings, missing }: { settings: Settings; missing: Requirement[] }) {
  const { t } = useTranslation();
  const { enabled } = settings;
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("cartRecovery.settings.title")}</Heading>
          <Text className="text-ui-fg-subtle" size="small">
            {t("cartRecovery.settings.description")}
          </Text>
        </div>
        <div className="flex items-center gap-x-4">
          <StatusBadge color={enabled ? "green" : "grey"}>
            {enabled ? t("general.enabled") : t("general.disabled")}
          </StatusBadge>
          <SwitchButton enabled={enabled} isReady={missing.length === 0} />
        </div>
      </div>
      {missing.length > 0 && <Checklist missing={missing} />}
    </Container>
  );
}
