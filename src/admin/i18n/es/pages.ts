import type { Texts } from "../texts";

export const pages: Texts["pages"] = {
  retry: "Intentar de nuevo",
  failed: "No se pudo cargar",
  settings: "Ajustes",
  filter_menu: "Añadir un filtro",
  sort_menu: "Ordenar",
  more: "Más acciones",
};
