import type { Language } from "../../../domain/consent/locale";
import type { Topic } from "../../../domain/consent/precedence";

export type PreferenceTexts = {
  title: string;
  text: string;
  legend: string;
  topics: Record<Topic, string>;
  save: string;
  all: string;
  unsubscribed: string;
  saved: string;
};

/** The preference page in the languages of the mails. */
export const PREFERENCE_TEXTS: Readonly<Record<Language, PreferenceTexts>> = {
  en: {
    title: "Your email preferences",
    text: "Choose what we may send you. Emails about orders you place reach you in any case.",
    legend: "Send me",
    topics: { cart_recovery: "Cart reminders", promotions: "News and offers" },
    save: "Save",
    all: "Unsubscribe from all",
    unsubscribed: "You are unsubscribed. We will not send you any more reminders or offers.",
    saved: "Your preferences are saved.",
  },
  de: {
    title: "Ihre E-Mail-Einstellungen",
    text: "Wählen Sie, was wir Ihnen schicken dürfen. E-Mails zu Ihren Bestellungen erhalten Sie in jedem Fall.",
    legend: "Schicken Sie mir",
    topics: { cart_recovery: "Erinnerungen an den Warenkorb", promotions: "Neuigkeiten und Angebote" },
    save: "Speichern",
    all: "Von allem abmelden",
    unsubscribed: "Sie sind abgemeldet. Wir schicken Ihnen keine Erinnerungen und Angebote mehr.",
    saved: "Ihre Einstellungen sind gespeichert.",
  },
  fr: {
    title: "Vos préférences d’e-mail",
    text: "Choisissez ce que nous pouvons vous envoyer. Les e-mails sur vos commandes vous parviennent dans tous les cas.",
    legend: "Envoyez-moi",
    topics: { cart_recovery: "Rappels de panier", promotions: "Nouveautés et offres" },
    save: "Enregistrer",
    all: "Me désabonner de tout",
    unsubscribed: "Vous êtes désabonné. Nous ne vous enverrons plus ni rappels ni offres.",
    saved: "Vos préférences sont enregistrées.",
  },
  es: {
    title: "Sus preferencias de correo",
    text: "Elija qué podemos enviarle. Los correos sobre sus pedidos le llegan en todo caso.",
    legend: "Envíenme",
    topics: { cart_recovery: "Recordatorios del carrito", promotions: "Novedades y ofertas" },
    save: "Guardar",
    all: "Darme de baja de todo",
    unsubscribed: "Se ha dado de baja. No le enviaremos más recordatorios ni ofertas.",
    saved: "Sus preferencias están guardadas.",
  },
};
