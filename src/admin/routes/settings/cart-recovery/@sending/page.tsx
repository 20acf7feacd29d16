import { SendingForm } from "../../../../components/settings/sending/sending-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SendingPage = () => <SettingsDrawer title="sending.edit" form={SendingForm} />;

export default SendingPage;
