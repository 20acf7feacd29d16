import type { Texts } from "../texts";

export const common: Texts["common"] = {
  domain: "Relance de paniers",
  problems: {
    conflict: "Quelqu'un d'autre a modifié cela en même temps : {{message}}. Votre saisie est toujours là.",
    forbidden: "Votre compte n'a pas ce droit. Adressez-vous à la personne qui gère les rôles de votre équipe.",
    logged_out:
      "Vous n'êtes plus connecté. Reconnectez-vous dans un autre onglet, puis réessayez : votre saisie est toujours là.",
    not_found: "Cet élément n'existe plus. Rechargez la page pour voir l'état actuel.",
    offline: "Le serveur est injoignable. Vérifiez votre connexion et réessayez : votre saisie est toujours là.",
    refused: "{{message}}",
    server: "Une erreur s'est produite sur le serveur. Réessayez dans un instant : votre saisie est toujours là.",
    too_many: "C'était un peu trop souvent. Attendez une minute, puis réessayez.",
  },
};
