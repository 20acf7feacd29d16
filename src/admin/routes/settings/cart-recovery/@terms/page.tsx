import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TermsForm } from "../../../../components/settings/terms/terms-form";

const TermsPage = () => <SettingsDrawer title="terms.edit" form={TermsForm} />;

export default TermsPage;
