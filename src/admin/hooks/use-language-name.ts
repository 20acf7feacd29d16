import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Names a language, or the language of one country, in the language of the admin. */
export function useLanguageName(): (locale: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (locale) => new Intl.DisplayNames([i18n.language, "en"], { type: "language" }).of(locale) ?? locale,
    [i18n.language],
  );
}
