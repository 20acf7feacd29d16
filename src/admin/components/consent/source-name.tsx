import { useTranslation } from "react-i18next";
import { SOURCES } from "../../lib/consent/sources";

/** Where an act came from; one that this version does not know is shown as it is. */
export function SourceName({ source }: { source: string | null }) {
  const { t } = useTranslation();
  const known = SOURCES.find((name) => name === source);
  return <span>{known ? t(`cartRecovery.subscriptions.sources.${known}`) : (source ?? "–")}</span>;
}
