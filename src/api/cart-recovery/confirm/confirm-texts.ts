import type { Language } from "../../../domain/consent/locale";
import type { Confirmation } from "../../../workflows/consent/find-confirmation";

type Said = { title: string; text: string };

/** What the page says, by how the address stands. */
export const CONFIRM_TEXTS: Readonly<Record<Language, Record<Confirmation["status"], Said> & { button: string }>> = {
  en: {
    pending: {
      title: "Confirm your address",
      text: "You will then get cart reminders, and news and offers. You can leave at any time.",
    },
    subscribed: { title: "Thank you, it is confirmed", text: "Each email has a link with which you can leave." },
    unsubscribed: {
      title: "Nothing to confirm",
      text: "This address was unsubscribed since. You get no reminders and no offers.",
    },
    button: "Yes, I confirm",
  },
  de: {
    pending: {
      title: "Bestätigen Sie Ihre Adresse",
      text: "Sie erhalten dann Erinnerungen an den Warenkorb sowie Neuigkeiten und Angebote. Sie können sich jederzeit abmelden.",
    },
    subscribed: {
      title: "Danke, das ist bestätigt",
      text: "In jeder E-Mail ist ein Link, mit dem Sie sich abmelden können.",
    },
    unsubscribed: {
      title: "Es gibt nichts zu bestätigen",
      text: "Diese Adresse wurde inzwischen abgemeldet. Sie erhalten keine Erinnerungen und Angebote.",
    },
    button: "Ja, ich bestätige",
  },
  fr: {
    pending: {
      title: "Confirmez votre adresse",
      text: "Vous recevrez alors des rappels de panier, des nouveautés et des offres. Vous pouvez vous désabonner à tout moment.",
    },
    subscribed: { title: "Merci, c’est confirmé", text: "Chaque e-mail contient un lien pour vous désabonner." },
    unsubscribed: {
      title: "Rien à confirmer",
      text: "Cette adresse a été désabonnée depuis. Vous ne recevez ni rappels ni offres.",
    },
    button: "Oui, je confirme",
  },
  es: {
    pending: {
      title: "Confirme su dirección",
      text: "Recibirá entonces recordatorios del carrito, novedades y ofertas. Puede darse de baja en cualquier momento.",
    },
    subscribed: { title: "Gracias, está confirmado", text: "Cada correo tiene un enlace para darse de baja." },
    unsubscribed: {
      title: "No hay nada que confirmar",
      text: "Esta dirección se dio de baja después. No recibe recordatorios ni ofertas.",
    },
    button: "Sí, confirmo",
  },
};
