import { ConsentForm } from "../../../../components/settings/consent/consent-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const ConsentPage = () => <SettingsDrawer title="consent.edit" form={ConsentForm} />;

export default ConsentPage;
