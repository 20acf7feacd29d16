import { useTranslation } from "react-i18next";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TimingForm } from "../../../../components/settings/timing/timing-form";

const TimingPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.timing.edit")}>
      {(settings) => <TimingForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default TimingPage;
