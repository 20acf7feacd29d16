import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TestingForm } from "../../../../components/settings/testing/testing-form";

const TestingPage = () => <SettingsDrawer title="testing.edit" form={TestingForm} />;

export default TestingPage;
