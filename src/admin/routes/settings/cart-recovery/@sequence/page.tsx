import { SequenceForm } from "../../../../components/settings/sequence/sequence-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SequencePage = () => <SettingsDrawer title="sequence.edit" form={SequenceForm} />;

export default SequencePage;
