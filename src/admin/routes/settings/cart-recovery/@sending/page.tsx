import { useTranslation } from "react-i18next";
import { SendingForm } from "../../../../components/settings/sending/sending-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SendingPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.sending.edit")}>
      {(settings) => <SendingForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default SendingPage;
