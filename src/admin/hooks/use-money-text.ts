import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** An amount of money, in major units, as it is written in the language of the admin. */
export function useMoneyText(): (amount: number, currency: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (amount, currency) =>
      new Intl.NumberFormat([i18n.language, "en"], { style: "currency", currency: currency.toUpperCase() }).format(
        amount,
      ),
    [i18n.language],
  );
}
