import type { Texts } from "../texts";

export const health: Texts["health"] = {
  title: "Estado",
  statuses: {
    ok: "Todo va bien",
    warning: "Requiere atención",
    paused: "En pausa",
  },
  last_sweep: "Última ejecución",
  never: "Nunca",
  backlog: "En espera",
  lateness: "con {{duration}} de retraso",
  in_flight: "Enviándose",
  unknown: "Resultado desconocido",
  failure_rate: "Abandonados, últimas 24 horas",
  provider: "Enviado con",
  no_provider: "Ningún proveedor",
  show_unknown: "Ver estas sesiones",
  paused: {
    since: "El envío está en pausa desde el {{date}}.",
    said: "Su servidor de correo dijo:",
    hint: "No se pierde ningún correo. Se reintenta solo y sigue cuando el servidor responda.",
  },
  problems: {
    silent_one:
      "No hubo ninguna ejecución en el último minuto, aunque había varias previstas: nadie recibe correo. Compruebe que una instancia de Medusa funciona en modo worker o shared, y mire su registro.",
    silent_many:
      "No hubo ninguna ejecución en los últimos {{count, number}} minutos, aunque había varias previstas: nadie recibe correo. Compruebe que una instancia de Medusa funciona en modo worker o shared, y mire su registro.",
    silent_other:
      "No hubo ninguna ejecución en los últimos {{count, number}} minutos, aunque había varias previstas: nadie recibe correo. Compruebe que una instancia de Medusa funciona en modo worker o shared, y mire su registro.",
    throttled_one:
      "A la velocidad que permite, lo pendiente tardará cerca de una hora. Permita más correos por minuto si su servidor lo admite.",
    throttled_many:
      "A la velocidad que permite, lo pendiente tardará cerca de {{count, number}} horas. Permita más correos por minuto si su servidor lo admite.",
    throttled_other:
      "A la velocidad que permite, lo pendiente tardará cerca de {{count, number}} horas. Permita más correos por minuto si su servidor lo admite.",
    no_provider:
      "Ningún proveedor de notificaciones atiende el canal del plugin, así que no puede salir ningún correo. Pida a su desarrollador que añada uno en medusa-config.ts.",
    retrying_one:
      "Un correo espera porque su servidor de correo aún no lo ha aceptado. Se reintenta solo. Si continúa, compruebe la dirección y el puerto del servidor en medusa-config.ts.",
    retrying_many:
      "{{count, number}} correos esperan porque su servidor de correo aún no los ha aceptado. Se reintentan solos. Si continúa, compruebe la dirección y el puerto del servidor en medusa-config.ts.",
    retrying_other:
      "{{count, number}} correos esperan porque su servidor de correo aún no los ha aceptado. Se reintentan solos. Si continúa, compruebe la dirección y el puerto del servidor en medusa-config.ts.",
    last_said: "Última respuesta: {{error}}",
    unknown_one: "De un correo no se sabe si llegó. Diga qué fue de él en la página de su sesión.",
    unknown_many:
      "De {{count, number}} correos no se sabe si llegaron. Diga qué fue de cada uno en la página de su sesión.",
    unknown_other:
      "De {{count, number}} correos no se sabe si llegaron. Diga qué fue de cada uno en la página de su sesión.",
  },
};
