import type { Texts } from "../texts";

export const pages: Texts["pages"] = {
  retry: "Réessayer",
  failed: "Impossible de charger ceci",
  settings: "Paramètres",
  filter_menu: "Ajouter un filtre",
  sort_menu: "Trier",
  more: "Autres actions",
};
