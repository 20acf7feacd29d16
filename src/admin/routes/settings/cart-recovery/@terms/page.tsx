import { useTranslation } from "react-i18next";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TermsForm } from "../../../../components/settings/terms/terms-form";

const TermsPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.terms.edit")}>
      {(settings) => <TermsForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default TermsPage;
