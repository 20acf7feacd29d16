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
  faults: {
    rows: {
      broken_quote: "Un guillemet n'est pas fermé, ou se trouve là où il ne doit pas être.",
      cell_too_long: "Une cellule est trop longue.",
      not_utf8: "La ligne contient des caractères qui ne sont pas en UTF-8. Enregistrez le fichier en CSV (UTF-8).",
      nul_character: "La ligne contient un caractère qui n'a sa place dans aucun texte (NUL).",
      too_many_cells: "La ligne a plus de cellules que la première.",
      no_address: "L'adresse manque.",
      incomplete_address: "« {{value}} » n'est pas une adresse e-mail complète.",
      unknown_status: "« {{value}} » n'est ni « Subscribed » ni « Unsubscribed ».",
      unknown_date: "« {{value}} » n'est ni une date (ISO 8601) ni un horodatage Unix.",
      date_ahead: "« {{value}} » est à plus d'un jour dans le futur.",
    },
    files: {
      empty: "Le fichier est vide.",
      not_utf8:
        "Le fichier n'est pas en UTF-8, mais peut-être en UTF-16. Enregistrez-le en CSV (UTF-8) et importez celui-ci.",
      semicolons:
        "Les colonnes sont séparées par des points-virgules. Enregistrez le fichier avec des virgules entre les colonnes et importez celui-ci.",
      tabs: "Les colonnes sont séparées par des tabulations. Enregistrez le fichier avec des virgules entre les colonnes et importez celui-ci.",
      too_many_columns: "Le fichier a trop de colonnes. Au plus {{value, number}} sont lues.",
      first_line:
        "La première ligne, qui nomme les colonnes, est illisible. Cherchez un guillemet qui n'est pas fermé.",
      column_twice: "La colonne « {{value}} » apparaît plus d'une fois.",
      columns_missing: "La première ligne doit nommer les colonnes. Il manque : {{value}}.",
      too_many_rows: "Le fichier a plus de {{value, number}} lignes. Divisez-le et importez une partie après l'autre.",
      too_large: "Le fichier dépasse {{value, number}} octets. Divisez-le et importez une partie après l'autre.",
    },
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
