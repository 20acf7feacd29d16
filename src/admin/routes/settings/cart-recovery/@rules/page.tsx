import { useTranslation } from "react-i18next";
import { RulesForm } from "../../../../components/settings/rules/rules-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const RulesPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.rules.edit")}>
      {(settings) => <RulesForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default RulesPage;
