import type { Language } from "../domain/consent/locale";

type ConfirmationTexts = {
  subject: (store_name: string) => string;
  text: (store_name: string) => string;
  button: string;
  ignore: string;
};

export const CONFIRMATION_TEXTS: Readonly<Record<Language, ConfirmationTexts>> = {
  en: {
    subject: (store) => `Please confirm your email address for ${store}`,
    text: (store) =>
      `This address was given at ${store} to get cart reminders, and news and offers. Is that what you want?`,
    button: "Yes, I confirm",
    ignore: "If it was not you, simply ignore this email. You will then get no reminders and no offers.",
  },
  de: {
    subject: (store) => `Bitte bestätigen Sie Ihre E-Mail-Adresse für ${store}`,
    text: (store) =>
      `Mit dieser Adresse wurden bei ${store} Erinnerungen an den Warenkorb sowie Neuigkeiten und Angebote bestellt. Möchten Sie das?`,
    button: "Ja, ich bestätige",
    ignore:
      "Waren Sie es nicht, dann ignorieren Sie diese E-Mail einfach. Sie erhalten dann keine Erinnerungen und Angebote.",
  },
  fr: {
    subject: (store) => `Veuillez confirmer votre adresse e-mail pour ${store}`,
    text: (store) =>
      `Cette adresse a été indiquée chez ${store} pour recevoir des rappels de panier, des nouveautés et des offres. Est-ce bien ce que vous voulez ?`,
    button: "Oui, je confirme",
    ignore: "Si ce n’était pas vous, ignorez simplement cet e-mail. Vous ne recevrez alors ni rappels ni offres.",
  },
  es: {
    subject: (store) => `Confirme su dirección de correo para ${store}`,
    text: (store) =>
      `Esta dirección se indicó en ${store} para recibir recordatorios del carrito, novedades y ofertas. ¿Es lo que quiere?`,
    button: "Sí, confirmo",
    ignore: "Si no fue usted, ignore este correo. No recibirá entonces recordatorios ni ofertas.",
  },
};
