import type { Texts } from "../texts";

export const health: Texts["health"] = {
  title: "État",
  statuses: {
    ok: "Tout va bien",
    warning: "Demande votre attention",
    paused: "En pause",
  },
  last_sweep: "Dernier passage",
  never: "Jamais",
  backlog: "En attente",
  lateness: "en retard de {{duration}}",
  in_flight: "En cours d'envoi",
  unknown: "Issue inconnue",
  failure_rate: "Abandonnés, dernières 24 heures",
  provider: "Envoi par",
  no_provider: "Aucun fournisseur",
  show_unknown: "Voir ces sessions",
  paused: {
    since: "L'envoi est en pause depuis le {{date}}.",
    said: "Votre serveur de messagerie a répondu :",
    hint: "Aucun e-mail n'est perdu. L'envoi est retenté tout seul et reprend dès que le serveur répond.",
  },
  problems: {
    silent_one:
      "Aucun passage n'a eu lieu dans la dernière minute, alors que plusieurs étaient prévus : personne n'est relancé. Vérifiez qu'une instance Medusa tourne en mode worker ou shared, et consultez son journal.",
    silent_many:
      "Aucun passage n'a eu lieu dans les {{count, number}} dernières minutes, alors que plusieurs étaient prévus : personne n'est relancé. Vérifiez qu'une instance Medusa tourne en mode worker ou shared, et consultez son journal.",
    silent_other:
      "Aucun passage n'a eu lieu dans les {{count, number}} dernières minutes, alors que plusieurs étaient prévus : personne n'est relancé. Vérifiez qu'une instance Medusa tourne en mode worker ou shared, et consultez son journal.",
    throttled_one:
      "À la vitesse que vous autorisez, ce qui attend prendra environ une heure. Autorisez plus d'e-mails par minute si votre serveur le supporte.",
    throttled_many:
      "À la vitesse que vous autorisez, ce qui attend prendra environ {{count, number}} heures. Autorisez plus d'e-mails par minute si votre serveur le supporte.",
    throttled_other:
      "À la vitesse que vous autorisez, ce qui attend prendra environ {{count, number}} heures. Autorisez plus d'e-mails par minute si votre serveur le supporte.",
    no_provider:
      "Aucun fournisseur de notifications ne dessert le canal de l'extension : aucun e-mail ne peut partir. Demandez à votre développeur d'en ajouter un dans medusa-config.ts.",
    retrying_one:
      "Un e-mail attend, car votre serveur de messagerie ne l'a pas encore accepté. L'envoi est retenté tout seul. Si cela dure, vérifiez l'adresse et le port du serveur dans medusa-config.ts.",
    retrying_many:
      "{{count, number}} e-mails attendent, car votre serveur de messagerie ne les a pas encore acceptés. L'envoi est retenté tout seul. Si cela dure, vérifiez l'adresse et le port du serveur dans medusa-config.ts.",
    retrying_other:
      "{{count, number}} e-mails attendent, car votre serveur de messagerie ne les a pas encore acceptés. L'envoi est retenté tout seul. Si cela dure, vérifiez l'adresse et le port du serveur dans medusa-config.ts.",
    last_said: "Dernière réponse : {{error}}",
    unknown_one: "D'un e-mail, personne ne sait s'il est arrivé. Dites ce qu'il est devenu, sur la page de sa session.",
    unknown_many:
      "De {{count, number}} e-mails, personne ne sait s'ils sont arrivés. Dites ce que chacun est devenu, sur la page de sa session.",
    unknown_other:
      "De {{count, number}} e-mails, personne ne sait s'ils sont arrivés. Dites ce que chacun est devenu, sur la page de sa session.",
  },
};
