import { ContentForm } from "../../../../components/settings/content/content-form";
import { SettingsModal } from "../../../../components/settings/settings-modal";

const ContentPage = () => <SettingsModal form={ContentForm} />;

export default ContentPage;
