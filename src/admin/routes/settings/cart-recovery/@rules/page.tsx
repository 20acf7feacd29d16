import { RulesForm } from "../../../../components/settings/rules/rules-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const RulesPage = () => <SettingsDrawer title="rules.edit" form={RulesForm} />;

export default RulesPage;
