import type { Texts } from "../texts";

export const common: Texts["common"] = {
  domain: "Recuperación de carritos",
  actionsOf: "Acciones: {{title}}",
  cannotCopy: "Su navegador no ha permitido copiar. Seleccione el texto y cópielo a mano.",
  copiedThis: "{{label}}: copiado",
  copyThis: "Copiar: {{label}}",
  durations: {
    days_one: "{{count}} día",
    days_many: "{{count}} días",
    days_other: "{{count}} días",
    hours_one: "{{count}} hora",
    hours_many: "{{count}} horas",
    hours_other: "{{count}} horas",
    minutes_one: "{{count}} minuto",
    minutes_many: "{{count}} minutos",
    minutes_other: "{{count}} minutos",
  },
  locale: "Idioma",
  localeHint: "Por ejemplo es, o es-MX para un país.",
  problems: {
    conflict:
      "Otra persona ha cambiado lo mismo mientras tanto. Lo que ha escrito sigue aquí: cierre esto para ver lo suyo, o guarde de nuevo para sustituirlo por lo que ha escrito.",
    forbidden: "Su cuenta no tiene permiso para esto. Pregunte a quien gestiona los roles de su equipo.",
    logged_out:
      "Su sesión ha terminado. Inicie sesión en otra pestaña e inténtelo de nuevo: lo que ha escrito sigue aquí.",
    not_found: "Esto ya no existe. Recargue la página para ver lo que hay ahora.",
    offline:
      "No se puede contactar con el servidor. Compruebe la conexión e inténtelo de nuevo: lo que ha escrito sigue aquí.",
    server: "Algo ha fallado en el servidor. Inténtelo de nuevo en un momento: lo que ha escrito sigue aquí.",
    too_many: "Han sido demasiados intentos seguidos. Espere un minuto e inténtelo de nuevo.",
  },
  removeThis: "Quitar {{name}}",
  rules: {
    amount: "Introduzca un importe de 0 o más.",
    between: "Introduzca un número de {{min}} a {{max}}.",
    delay: "Introduzca un tiempo de {{days}} días como máximo.",
    email: "Introduzca una dirección de correo completa, por ejemplo hola@mi-tienda.es.",
    lifetime: "Introduzca un tiempo de {{minutes}} minutos a {{days}} días.",
    locale: "Introduzca un idioma, por ejemplo es o es-MX.",
    noPlaceholderInHost: "Ponga el marcador detrás del nombre de dominio, no dentro.",
    placeholder: "La dirección debe contener {{placeholder}}.",
    required: "Este dato es necesario.",
    tooLong: "{{max}} caracteres como máximo.",
    url: "Introduzca una dirección completa que empiece por https://.",
    whole: "Introduzca un número entero.",
  },
  unitOf: "Unidad: {{label}}",
  units: { days: "Días", hours: "Horas", minutes: "Minutos" },
};
