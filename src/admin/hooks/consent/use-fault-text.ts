import { useTranslation } from "react-i18next";
import type { FileFault, RowFault } from "../../../domain/consent/csv/fault";

/** Says in the language of the admin what is wrong with a list or a row of it; in the server's words what it does not know. */
export function useFaultText() {
  const { t, i18n } = useTranslation();
  const isKnown = (key: string) => i18n.exists(`cartRecovery.imports.faults.${key}`);
  return {
    ofFile: ({ code, value, message }: FileFault): string =>
      isKnown(`files.${code}`) ? t(`cartRecovery.imports.faults.files.${code}`, { value }) : message,
    ofRow: ({ code, value, message }: RowFault): string =>
      isKnown(`rows.${code}`) ? t(`cartRecovery.imports.faults.rows.${code}`, { value }) : message,
  };
}
