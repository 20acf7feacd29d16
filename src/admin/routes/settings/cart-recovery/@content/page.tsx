import { ContentForm } from "../../../../components/settings/content/content-form";
import { SettingsModal } from "../../../../components/settings/settings-modal";

const ContentPage = () => <SettingsModal>{(settings) => <ContentForm settings={settings} />}</SettingsModal>;

export default ContentPage;
