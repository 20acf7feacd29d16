import { useTranslation } from "react-i18next";
import { SenderForm } from "../../../../components/settings/sender/sender-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SenderPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.sender.edit")}>
      {(settings) => <SenderForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default SenderPage;
