import { BrandForm } from "../../../../components/settings/brand/brand-form";
import { SettingsModal } from "../../../../components/settings/settings-modal";

const BrandPage = () => <SettingsModal form={BrandForm} />;

export default BrandPage;
