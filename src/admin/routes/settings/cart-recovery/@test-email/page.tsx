import { TestEmailForm } from "../../../../components/settings/content/test-email-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const TestEmailPage = () => <SettingsDrawer title="testEmail.title" form={TestEmailForm} />;

export default TestEmailPage;
