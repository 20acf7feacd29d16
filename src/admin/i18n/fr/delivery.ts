import type { Texts } from "../texts";

export const delivery: Texts["delivery"] = {
  title: "E-mails de relance",
  none: "Aucun e-mail n'était encore prévu pour cette session.",
  step: "E-mail {{number}}",
  attempts_one: "Une tentative",
  attempts_many: "{{count, number}} tentatives",
  attempts_other: "{{count, number}} tentatives",
  sent_at: "Envoyé le {{date}}",
  due_at: "Prévu le {{date}}",
  statuses: {
    scheduled: "Prévu",
    sending: "En cours d'envoi",
    sent: "Envoyé",
    failed: "Échoué",
    unknown: "Inconnu",
    skipped: "Omis",
    canceled: "Annulé",
  },
  resolve: {
    action: "Résoudre",
    title: "Qu'est devenu cet e-mail ?",
    description:
      "Le serveur de messagerie s'est tu au moment même de la remise ; d'ici, impossible de savoir si l'e-mail est arrivé. Il n'est renvoyé que si vous le dites. Le journal de votre serveur de messagerie, ou le client, peut vous le dire.",
    sent: {
      label: "Il est arrivé",
      description: "Il compte comme envoyé, et aucun second ne part.",
    },
    retry: {
      label: "Il n'est pas arrivé",
      description:
        "La décision est reprise, et il est envoyé si rien ne s'y oppose. S'il était arrivé malgré tout, le client le reçoit deux fois.",
    },
    done: "L'e-mail est résolu.",
  },
};
