import type { Language } from "../domain/consent/locale";

/** The fixed sentences of the mail: those the law or the layout needs, so that the merchant's copy cannot drop them. */
export type EmailLabels = {
  subtotal: string;
  /** When every price has its tax in it. */
  subtotal_with_tax: string;
  /** In the text part, where nothing can be struck through. */
  instead_of: (price: string) => string;
  more: (count: number) => string;
  promotion: string;
  promotion_ends: (date: string) => string;
  why: (store_name: string) => string;
  unsubscribe: string;
  replies_not_read: string;
};

export const EMAIL_LABELS: Readonly<Record<Language, EmailLabels>> = {
  en: {
    subtotal: "Subtotal",
    subtotal_with_tax: "Subtotal, including tax",
    instead_of: (price) => `instead of ${price}`,
    more: (count) => `and ${count} more`,
    promotion: "Your discount code",
    promotion_ends: (date) => `Valid until ${date}`,
    why: (store_name) =>
      `You are getting this email because you left items in your cart at ${store_name} and are subscribed to cart reminders.`,
    unsubscribe: "Unsubscribe",
    replies_not_read: "Replies to this email are not read.",
  },
  de: {
    subtotal: "Zwischensumme",
    subtotal_with_tax: "Zwischensumme inkl. MwSt.",
    instead_of: (price) => `statt ${price}`,
    more: (count) => `und ${count} weitere`,
    promotion: "Ihr Rabattcode",
    promotion_ends: (date) => `Gültig bis zum ${date}`,
    why: (store_name) =>
      `Sie erhalten diese E-Mail, weil Sie bei ${store_name} Artikel im Warenkorb gelassen und Erinnerungen an den Warenkorb abonniert haben.`,
    unsubscribe: "Abmelden",
    replies_not_read: "Antworten auf diese E-Mail werden nicht gelesen.",
  },
  fr: {
    subtotal: "Sous-total",
    subtotal_with_tax: "Sous-total TTC",
    instead_of: (price) => `au lieu de ${price}`,
    more: (count) => (count === 1 ? "et 1 autre article" : `et ${count} autres articles`),
    promotion: "Votre code de réduction",
    promotion_ends: (date) => `Valable jusqu’au ${date}`,
    why: (store_name) =>
      `Vous recevez cet e-mail parce que vous avez laissé des articles dans votre panier chez ${store_name} et que vous êtes abonné aux rappels de panier.`,
    unsubscribe: "Se désabonner",
    replies_not_read: "Les réponses à cet e-mail ne sont pas lues.",
  },
  es: {
    subtotal: "Subtotal",
    subtotal_with_tax: "Subtotal, impuestos incluidos",
    instead_of: (price) => `en lugar de ${price}`,
    more: (count) => `y ${count} más`,
    promotion: "Su código de descuento",
    promotion_ends: (date) => `Válido hasta el ${date}`,
    why: (store_name) =>
      `Recibe este correo porque dejó artículos en su carrito de ${store_name} y está suscrito a los recordatorios del carrito.`,
    unsubscribe: "Darse de baja",
    replies_not_read: "Las respuestas a este correo no se leen.",
  },
};
