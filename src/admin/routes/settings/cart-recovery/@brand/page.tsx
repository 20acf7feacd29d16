import { BrandForm } from "../../../../components/settings/brand/brand-form";
import { SettingsModal } from "../../../../components/settings/settings-modal";

const BrandPage = () => <SettingsModal>{(settings) => <BrandForm settings={settings} />}</SettingsModal>;

export default BrandPage;
