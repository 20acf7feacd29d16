import { useTranslation } from "react-i18next";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { StorefrontForm } from "../../../../components/settings/storefront/storefront-form";

const StorefrontPage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.storefront.edit")}>
      {(settings) => <StorefrontForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default StorefrontPage;
