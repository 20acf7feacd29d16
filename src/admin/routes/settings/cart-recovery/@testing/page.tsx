import { useTranslation } from "react-i18next";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TestingForm } from "../../../../components/settings/testing/testing-form";

const TestingPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.testing.edit")}>
      {(settings) => <TestingForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default TestingPage;
