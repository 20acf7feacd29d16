import { SettingsDrawer } from "../../../../components/settings/settings-drawer";
import { TimingForm } from "../../../../components/settings/timing/timing-form";

const TimingPage = () => <SettingsDrawer title="timing.edit" form={TimingForm} />;

export default TimingPage;
