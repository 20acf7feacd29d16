import type { Texts } from "../texts";

export const imports: Texts["imports"] = {
  title: "Importer des abonnements",
  description:
    "Un fichier CSV avec les colonnes Email address, Subscription status (Subscribed ou Unsubscribed) et, si vous l'avez, Updated at. Pour chaque adresse, le plus récent compte.",
  choose: "Choisissez un fichier ou déposez-le ici",
  hint: "Il est d'abord testé, et rien ne change avant votre accord.",
  not_csv: "{{name}} n'est pas un fichier CSV. Enregistrez votre liste en CSV (UTF-8) et réessayez.",
  other_file: "Choisir un autre fichier",
  phases: {
    uploading: "Envoi… {{percent}}",
    comparing: "Comparaison de {{rows}} lignes avec l'existant…",
    applying: "Écriture de {{rows}} lignes…",
  },
  summary: {
    tried: "Voici ce que ferait l'import",
    done: "L'import est terminé",
    rows: "Lignes lues",
    created: "Nouvelles adresses",
    updated: "Adresses modifiées",
    unchanged: "Déjà ainsi",
    stale: "Plus anciennes que l'existant, ignorées",
    errors: "Lignes en erreur, ignorées",
  },
  resubscribed_one: "Une personne désabonnée serait réabonnée. Assurez-vous qu'elle l'a demandé.",
  resubscribed_many:
    "{{count, number}} personnes désabonnées seraient réabonnées. Assurez-vous qu'elles l'ont demandé.",
  resubscribed_other:
    "{{count, number}} personnes désabonnées seraient réabonnées. Assurez-vous qu'elles l'ont demandé.",
  resubscribed_done_one: "Une personne désabonnée est de nouveau abonnée.",
  resubscribed_done_many: "{{count, number}} personnes désabonnées sont de nouveau abonnées.",
  resubscribed_done_other: "{{count, number}} personnes désabonnées sont de nouveau abonnées.",
  errors: {
    title: "Lignes en erreur",
    line: "Ligne",
    column: "Colonne",
    message: "Ce qui ne va pas",
    download: "Télécharger les erreurs",
    shown: "Les {{shown}} premières sur {{total}} sont listées.",
  },
  confirm_one: "Importer une ligne",
  confirm_many: "Importer {{count, number}} lignes",
  confirm_other: "Importer {{count, number}} lignes",
  nothing: "Il n'y a rien à importer dans ce fichier.",
  busy: "Un autre import est en cours, peut-être celui d'un collègue. Attendez qu'il se termine, puis réessayez ; votre fichier est toujours là.",
  again: "Réessayer",
  close: "Terminé",
  imported: "La liste a été importée.",
};
