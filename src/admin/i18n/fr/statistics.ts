import type { Texts } from "../texts";

export const statistics: Texts["statistics"] = {
  title: "Résultats",
  period: "Période",
  periods: {
    week: "7 derniers jours",
    month: "30 derniers jours",
    quarter: "90 derniers jours",
    year: "12 derniers mois",
  },
  currency: "Devise",
  figures: {
    expired: "Expirées",
    mailed: "Relancées",
    visited: "Visitées",
    restored: "Restaurées",
    recovered: "Récupérées",
    recovered_revenue: "Revenu récupéré",
    recovery_rate: "Taux de récupération",
  },
  date: "Date",
  chart: "Paniers relancés et récupérés par jour",
  as_table: "Afficher en tableau",
  as_chart: "Afficher en graphique",
  empty: {
    heading: "Aucun chiffre pour cette période",
    description: "Ils apparaissent dès que des sessions de vrais clients ont expiré.",
  },
  holdout: {
    title: "Par rapport au groupe témoin",
    description:
      "Sur {{sessions}} paniers laissés tranquilles, {{rate}} ont été commandés quand même. Les e-mails ajoutent {{incremental}} (entre {{from}} et {{to}}, avec 95 % de certitude).",
  },
};
