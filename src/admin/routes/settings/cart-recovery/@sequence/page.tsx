import { useTranslation } from "react-i18next";
import { SequenceForm } from "../../../../components/settings/sequence/sequence-form";
import { SettingsDrawer } from "../../../../components/settings/settings-drawer";

const SequencePage = () => {
  const { t } = useTranslation();
  return (
    <SettingsDrawer title={t("cartRecovery.settings.sequence.edit")}>
      {(settings) => <SequenceForm settings={settings} />}
    </SettingsDrawer>
  );
};

export default SequencePage;
