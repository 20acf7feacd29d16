import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { StorefrontForm } from "../../../../components/settings/storefront/storefront-form";

const StorefrontPage = () => <SettingsDrawer title="storefront.edit" form={StorefrontForm} />;

export default StorefrontPage;
