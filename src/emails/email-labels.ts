import { chooseLocale, type Language } from "../domain/consent/locale";

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

/** Also in two languages that are written from right to left, in which English sentences would stand out most. */
const EMAIL_LABELS: Readonly<Record<Language | "ar" | "he", EmailLabels>> = {
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
  ar: {
    subtotal: "المجموع الفرعي",
    subtotal_with_tax: "المجموع الفرعي شامل الضريبة",
    instead_of: (price) => `بدلاً من ${price}`,
    more: (count) => `والمزيد: ${count}`,
    promotion: "رمز الخصم الخاص بك",
    promotion_ends: (date) => `صالح حتى ${date}`,
    why: (store_name) =>
      `تصلك هذه الرسالة لأنك تركت منتجات في سلة التسوق لدى ${store_name} ولأنك مشترك في رسائل التذكير بالسلة.`,
    unsubscribe: "إلغاء الاشتراك",
    replies_not_read: "لا تتم قراءة الردود على هذه الرسالة.",
  },
  he: {
    subtotal: "סכום ביניים",
    subtotal_with_tax: "סכום ביניים כולל מע״מ",
    instead_of: (price) => `במקום ${price}`,
    more: (count) => `ועוד ${count}`,
    promotion: "קוד ההנחה שלך",
    promotion_ends: (date) => `בתוקף עד ${date}`,
    why: (store_name) => `הודעה זו נשלחה אליך כי השארת פריטים בעגלה אצל ${store_name} ונרשמת לתזכורות על העגלה.`,
    unsubscribe: "הסרה מרשימת התפוצה",
    replies_not_read: "תגובות להודעה זו אינן נקראות.",
  },
};

const LABEL_LANGUAGES = Object.keys(EMAIL_LABELS) as (keyof typeof EMAIL_LABELS)[];

/** The fixed sentences in the language of a locale, as far as the plugin speaks it, else in English. */
export function labelsIn(locale: string): EmailLabels {
  return EMAIL_LABELS[chooseLocale({ locale }, LABEL_LANGUAGES)];
}
