import { SenderForm } from "../../../../components/settings/sender/sender-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SenderPage = () => <SettingsDrawer title="sender.edit" form={SenderForm} />;

export default SenderPage;
