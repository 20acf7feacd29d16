import type { Texts } from "../texts";

export const orders: Texts["orders"] = {
  title: "Relance de paniers",
  email_to: "E-mail envoyé à",
  email_at: "E-mail envoyé le",
  no_email: "Aucun e-mail n'a été envoyé : le lien a été transmis autrement.",
  abandoned: "Abandonné le",
  session: "Session de paiement",
  view_session: "Voir la session abandonnée",
  list: {
    count_one: "Une commande est revenue grâce à une relance.",
    count_many: "{{count, number}} commandes sont revenues grâce à une relance.",
    count_other: "{{count, number}} commandes sont revenues grâce à une relance.",
    show: "Voir les commandes récupérées",
  },
};
