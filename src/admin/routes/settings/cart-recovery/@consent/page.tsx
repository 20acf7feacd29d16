import { useTranslation } from "react-i18next";
import { ConsentForm } from "../../../../components/settings/consent/consent-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const ConsentPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.consent.edit")}>
      {(settings) => <ConsentForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default ConsentPage;
