import { defineRouteConfig } from "@medusajs/admin-sdk";
import { getI18n } from "react-i18next";
import { SettingsSections } from "../../../components/settings/settings-sections";

const CartRecoverySettingsPage = () => <SettingsSections />;

export const config = defineRouteConfig({ label: "cartRecovery.common.domain", translationNs: "translation" });

export const handle = { breadcrumb: () => getI18n().t("cartRecovery.common.domain") };

export default CartRecoverySettingsPage;
