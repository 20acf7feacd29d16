import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { StepPromotion } from "../lib/settings";
import { useMoneyText } from "./use-money-text";

/** What a mail offers, in a few words. */
export function usePromotionText(): (promotion: StepPromotion) => string {
  const { t } = useTranslation();
  const money = useMoneyText();
  return useCallback(
    (promotion) => {
      if ("code" in promotion) return t("cartRecovery.settings.sequence.offersCode", { code: promotion.code });
      const { type, value, currency_code } = promotion.single_use;
      const amount = type === "fixed" && currency_code ? money(value, currency_code) : `${value} %`;
      return t("cartRecovery.settings.sequence.offersSingleUse", { amount });
    },
    [t, money],
  );
}
