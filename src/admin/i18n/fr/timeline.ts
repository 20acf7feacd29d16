import type { Texts } from "../texts";

export const timeline: Texts["timeline"] = {
  title: "Chronologie",
  opened: "Le panier a été commencé",
  opened_from_link: "Le panier a été restauré par un lien",
  activity: "Dernière activité du client",
  agreed: "Le client a accepté les e-mails",
  declined: "Le client a refusé les e-mails",
  will_expire: "La session expire si rien ne se passe d'ici là",
  expired: "La session a expiré",
  decided: {
    send: "Décision d'envoyer l'e-mail {{number}}",
    postpone: "L'e-mail {{number}} a été reporté",
    skip: "L'e-mail {{number}} n'a pas été envoyé",
  },
  next_look: "Prochaine vérification : {{date}}",
  emails: {
    scheduled: "L'e-mail {{number}} est prévu",
    sending: "L'e-mail {{number}} est en cours d'envoi",
    sent: "L'e-mail {{number}} a été envoyé",
    failed: "L'e-mail {{number}} n'a pas pu être remis",
    unknown: "Impossible de savoir si l'e-mail {{number}} est arrivé",
    skipped: "L'e-mail {{number}} a été omis",
    canceled: "L'e-mail {{number}} a été annulé",
  },
  visited: "Le client a ouvert le lien",
  restored: "Le panier a été restauré dans une nouvelle session",
  recovered: "Le panier restauré a été commandé",
  ordered: "La commande a été passée",
};
