import type { Texts } from "../texts";

export const pages: Texts["pages"] = {
  retry: "Noch einmal versuchen",
  failed: "Das konnte nicht geladen werden",
  settings: "Einstellungen",
  filter_menu: "Filter hinzufügen",
  sort_menu: "Sortieren",
  more: "Weitere Aktionen",
};
