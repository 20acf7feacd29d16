import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Names a country by its two letters, in the language of the admin. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (code) => new Intl.DisplayNames([i18n.language, "en"], { type: "region" }).of(code.toUpperCase()) ?? code,
    [i18n.language],
  );
}
