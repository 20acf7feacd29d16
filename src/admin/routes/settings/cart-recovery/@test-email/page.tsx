import { useTranslation } from "react-i18next";
import { TestEmailForm } from "../../../../components/settings/content/test-email-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const TestEmailPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.testEmail.title")}>
      {(settings) => <TestEmailForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default TestEmailPage;
