import type { Texts } from "../texts";

export const reasons: Texts["reasons"] = {
  disabled: {
    name: "Désactivé",
    meaning: "Les e-mails de relance sont désactivés, ou votre boutique les a désactivés pour cette session.",
    change:
      "Activez-les dans Paramètres → Relance de paniers, ou demandez à votre développeur ce qu'il en est pour cette boutique.",
  },
  terms_not_accepted: {
    name: "Conditions non acceptées",
    meaning: "Les conditions actuelles des e-mails de relance n'ont pas encore été acceptées.",
    change: "Lisez-les et acceptez-les dans Paramètres → Relance de paniers.",
  },
  test_mode: {
    name: "Test",
    meaning:
      "C'était un test : son canal de vente, son paiement ou son adresse l'indique. Un test n'est jamais relancé.",
    change: "Vérifiez les canaux et domaines de test dans Paramètres → Relance de paniers.",
  },
  no_email: {
    name: "Pas d'adresse",
    meaning: "La personne est partie avant de donner une adresse e-mail.",
    change: "Demandez l'adresse dès le début du paiement.",
  },
  invalid_email: {
    name: "Adresse incomplète",
    meaning: "Ce qui a été saisi n'est pas une adresse e-mail complète.",
    change: "Faites vérifier l'adresse par votre page de paiement pendant la saisie.",
  },
  no_consent: {
    name: "Pas de consentement",
    meaning: "La personne n'a pas répondu à la case, et l'adresse n'est pas abonnée aux rappels de panier.",
    change: "Affichez la case au paiement. Avec la double confirmation, la personne doit aussi confirmer par e-mail.",
  },
  consent_declined: {
    name: "Consentement refusé",
    meaning: "La case est restée décochée.",
    change: "C'est le choix de la personne, et il est respecté.",
  },
  unsubscribed: {
    name: "Désabonné",
    meaning: "L'adresse s'est désabonnée après son dernier accord.",
    change: "Seule la personne peut le changer, en donnant de nouveau son accord lors d'un prochain paiement.",
  },
  suppressed: {
    name: "Bloqué",
    meaning:
      "Un e-mail à cette adresse a été rejeté, son propriétaire s'est plaint, elle a été effacée, ou elle correspond à un motif que vous excluez.",
    change:
      "Vérifiez les adresses exclues dans Paramètres → Relance de paniers. Rejets, plaintes et effacements restent en vigueur.",
  },
  empty_cart: {
    name: "Panier vide",
    meaning: "Il n'y a rien dans le panier.",
    change: "Il n'y a rien à faire : sans article, rien à rappeler.",
  },
  completed: {
    name: "Déjà acheté",
    meaning: "La commande de ce panier a été passée.",
    change: "Il n'y a rien à faire.",
  },
  later_session: {
    name: "Panier plus récent",
    meaning: "La même personne a un panier plus récent. Seul le dernier est relancé.",
    change: "Il n'y a rien à faire : personne ne reçoit plusieurs rappels à la fois.",
  },
  later_order: {
    name: "Commande depuis",
    meaning: "La même personne a passé une commande après l'ouverture de ce panier.",
    change: "Il n'y a rien à faire.",
  },
  payment_in_progress: {
    name: "Paiement en cours",
    meaning: "Un paiement de ce panier est en cours, l'e-mail attend donc. On vérifie chaque heure, pendant un jour.",
    change:
      "Si des commandes restent bloquées, vérifiez que les webhooks de votre prestataire de paiement atteignent votre serveur.",
  },
  recently_emailed: {
    name: "Relancé récemment",
    meaning: "L'adresse a reçu une autre relance pendant le délai de repos.",
    change: "Changez le délai de repos dans Paramètres → Relance de paniers.",
  },
  out_of_stock: {
    name: "Épuisé",
    meaning: "Le contenu du panier ne peut pas être acheté pour l'instant.",
    change: "Réapprovisionnez, ou changez la règle de stock dans Paramètres → Relance de paniers.",
  },
  below_minimum: {
    name: "Sous le minimum",
    meaning: "Le panier est plus petit que le minimum que vous avez fixé.",
    change: "Changez le montant ou le nombre d'articles minimum dans Paramètres → Relance de paniers.",
  },
  excluded: {
    name: "Exclu",
    meaning: "Le canal de vente, le groupe du client ou une étiquette de produit est exclu.",
    change: "Changez les exclusions dans Paramètres → Relance de paniers.",
  },
  before_activation: {
    name: "Avant l'activation",
    meaning: "La session a expiré avant la dernière activation. Activer ne relance jamais d'anciens paniers.",
    change: "Il n'y a rien à faire : les paniers qui expirent désormais sont relancés.",
  },
  too_old: {
    name: "Trop ancien",
    meaning: "L'e-mail était prévu depuis plus longtemps que vous ne l'autorisez, par exemple après une panne.",
    change: "Changez l'âge maximal dans Paramètres → Relance de paniers.",
  },
  quiet_hours: {
    name: "Heures calmes",
    meaning: "C'est la nuit là où se trouve la personne ; l'e-mail attend la fin des heures calmes.",
    change: "Changez les heures calmes dans Paramètres → Relance de paniers.",
  },
  holdout: {
    name: "Groupe témoin",
    meaning: "L'adresse fait partie du groupe laissé tranquille, pour mesurer ce que valent les e-mails.",
    change: "Changez la taille du groupe témoin dans Paramètres → Relance de paniers.",
  },
  sequence_done: {
    name: "Séquence terminée",
    meaning: "La personne est revenue par le lien, ou tous les e-mails de la séquence sont traités.",
    change: "Ajoutez une étape à la séquence dans Paramètres → Relance de paniers.",
  },
};
