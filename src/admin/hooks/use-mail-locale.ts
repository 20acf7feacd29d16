import { useTranslation } from "react-i18next";
import type { Settings } from "../lib/settings";

/** The language of the admin where the mail has words in it, else English, which it always has. */
export function useMailLocale({ copy }: Settings): string {
  const { i18n } = useTranslation();
  return i18n.language in copy ? i18n.language : "en";
}
