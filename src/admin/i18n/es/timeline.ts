import type { Texts } from "../texts";

export const timeline: Texts["timeline"] = {
  title: "Cronología",
  opened: "Se empezó el carrito",
  opened_from_link: "El carrito se restauró desde un enlace",
  activity: "Última actividad del cliente",
  agreed: "El cliente aceptó recibir correos",
  declined: "El cliente rechazó los correos",
  will_expire: "La sesión caduca si no ocurre nada hasta entonces",
  expired: "La sesión caducó",
  decided: {
    send: "Se decidió enviar el correo {{number}}",
    postpone: "El correo {{number}} se aplazó",
    skip: "El correo {{number}} no se envió",
  },
  next_look: "Próxima revisión: {{date}}",
  emails: {
    scheduled: "El correo {{number}} está previsto",
    sending: "El correo {{number}} se está enviando",
    sent: "El correo {{number}} se envió",
    failed: "El correo {{number}} no se pudo entregar",
    unknown: "No se sabe si el correo {{number}} llegó",
    skipped: "El correo {{number}} se omitió",
    canceled: "El correo {{number}} se canceló",
  },
  visited: "El cliente abrió el enlace",
  restored: "El carrito se restauró en una sesión nueva",
  recovered: "El carrito restaurado se pidió",
  ordered: "Se hizo el pedido",
};
