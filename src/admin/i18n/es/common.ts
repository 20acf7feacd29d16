import type { Texts } from "../texts";

export const common: Texts["common"] = {
  domain: "Recuperación de carritos",
  problems: {
    conflict: "Otra persona ha cambiado esto al mismo tiempo: {{message}}. Lo que ha escrito sigue aquí.",
    forbidden: "Su cuenta no tiene permiso para esto. Pregunte a quien gestiona los roles de su equipo.",
    logged_out:
      "Su sesión ha terminado. Inicie sesión en otra pestaña e inténtelo de nuevo: lo que ha escrito sigue aquí.",
    not_found: "Esto ya no existe. Recargue la página para ver lo que hay ahora.",
    offline:
      "No se puede contactar con el servidor. Compruebe la conexión e inténtelo de nuevo: lo que ha escrito sigue aquí.",
    refused: "{{message}}",
    server: "Algo ha fallado en el servidor. Inténtelo de nuevo en un momento: lo que ha escrito sigue aquí.",
    too_many: "Han sido demasiados intentos seguidos. Espere un minuto e inténtelo de nuevo.",
  },
};
