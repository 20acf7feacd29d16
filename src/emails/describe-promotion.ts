import { chooseLanguage, type Language } from "../domain/consent/locale";
import type { PromotionMethod } from "../domain/recovery/promotion-offer";
import { canonicalLocale, formatMoney } from "./format-money";

type Target = "order" | "items" | "shipping_methods";

/** What is taken off what; the amount is in the locale's notation already. */
const WORDS: Readonly<Record<Language, Record<Target, (amount: string) => string>>> = {
  en: {
    order: (amount) => `${amount} off your order`,
    items: (amount) => `${amount} off selected items`,
    shipping_methods: (amount) => `${amount} off shipping`,
  },
  de: {
    order: (amount) => `${amount} Rabatt auf Ihre Bestellung`,
    items: (amount) => `${amount} Rabatt auf ausgewählte Artikel`,
    shipping_methods: (amount) => `${amount} Rabatt auf den Versand`,
  },
  fr: {
    order: (amount) => `${amount} de réduction sur votre commande`,
    items: (amount) => `${amount} de réduction sur une sélection d’articles`,
    shipping_methods: (amount) => `${amount} de réduction sur la livraison`,
  },
  es: {
    order: (amount) => `${amount} de descuento en su pedido`,
    items: (amount) => `${amount} de descuento en artículos seleccionados`,
    shipping_methods: (amount) => `${amount} de descuento en el envío`,
  },
};

function isTarget(target_type: string): target_type is Target {
  return Object.hasOwn(WORDS.en, target_type);
}

/** What a promotion is worth, in the words of the mail; null when that takes more than a few words, as with "buy 2, get 1". */
export function describePromotion(method: PromotionMethod | null, locale: string): string | null {
  if (!method?.value || !isTarget(method.target_type)) {
    return null;
  }
  const { type, value, currency_code } = method;
  if (type === "fixed" && currency_code === null) {
    return null;
  }
  const amount =
    type === "percentage"
      ? new Intl.NumberFormat(canonicalLocale(locale), { style: "percent", maximumFractionDigits: 2 }).format(
          value / 100,
        )
      : formatMoney(value, currency_code ?? "", locale);
  return WORDS[chooseLanguage({ locale })][method.target_type](amount);
}
