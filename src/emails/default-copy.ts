import type { Language } from "../domain/consent/locale";

/** The words of a mail: plain text with tokens; in `body` and `footer` an empty line parts paragraphs. */
export type EmailCopy = {
  subject: string;
  preheader: string;
  heading: string;
  body: string;
  button: string;
  footer: string;
};

/** By canonical locale. */
export type EmailCopies = Readonly<Record<string, EmailCopy>>;

/** A calm pine green that carries white text in both appearances. */
export const DEFAULT_COLOR = "#24574a";

/**
 * The words of the mail until the merchant writes their own. They promise only what the restored cart keeps (prices and
 * stock are those of the day) and press nobody.
 */
export const DEFAULT_COPIES: Readonly<Record<Language, EmailCopy>> = {
  en: {
    subject: "You left something in your cart",
    preheader: "Pick up where you left off, whenever it suits you.",
    heading: "Still thinking it over?",
    body: "Hello {{first_name}},\n\nYou left something in your cart, so we saved it for you. If you would like to carry on, one click takes you back to it, on any device.",
    button: "Return to your cart",
    footer: "The link works until {{expires_at}}. Changed your mind? Then you can simply ignore this email.",
  },
  de: {
    subject: "In Ihrem Warenkorb liegt noch etwas",
    preheader: "Machen Sie dort weiter, wo Sie aufgehört haben, wann immer es Ihnen passt.",
    heading: "Überlegen Sie noch?",
    body: "Guten Tag {{first_name}},\n\nin Ihrem Warenkorb liegt noch etwas, wir haben es für Sie aufgehoben. Wenn Sie weitermachen möchten, kommen Sie mit einem Klick dorthin zurück, auf jedem Gerät.",
    button: "Zurück zum Warenkorb",
    footer:
      "Der Link funktioniert bis zum {{expires_at}}. Haben Sie es sich anders überlegt? Dann ignorieren Sie diese E-Mail einfach.",
  },
  fr: {
    subject: "Vous avez laissé quelque chose dans votre panier",
    preheader: "Reprenez là où vous en étiez, quand cela vous convient.",
    heading: "Encore en train de réfléchir ?",
    body: "Bonjour {{first_name}},\n\nVous avez laissé quelque chose dans votre panier, nous l’avons gardé pour vous. Si vous souhaitez continuer, un clic vous y ramène, sur tous vos appareils.",
    button: "Revenir à mon panier",
    footer: "Le lien fonctionne jusqu’au {{expires_at}}. Vous avez changé d’avis ? Ignorez simplement cet e-mail.",
  },
  es: {
    subject: "Ha dejado algo en su carrito",
    preheader: "Continúe donde lo dejó, cuando le venga bien.",
    heading: "¿Todavía se lo está pensando?",
    body: "Hola {{first_name}}:\n\nHa dejado algo en su carrito y se lo hemos guardado. Si desea continuar, un clic le lleva de vuelta, desde cualquier dispositivo.",
    button: "Volver a mi carrito",
    footer: "El enlace funciona hasta el {{expires_at}}. ¿Ha cambiado de idea? Entonces ignore este correo.",
  },
};
