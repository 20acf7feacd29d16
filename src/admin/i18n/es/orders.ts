import type { Texts } from "../texts";

export const orders: Texts["orders"] = {
  title: "Recuperación de carritos",
  email_to: "Correo enviado a",
  email_at: "Correo enviado",
  no_email: "No se envió ningún correo: el enlace se entregó de otro modo.",
  abandoned: "Abandonado",
  session: "Sesión de pago",
  view_session: "Ver la sesión abandonada",
  list: {
    count_one: "Un pedido volvió gracias a un recordatorio.",
    count_many: "{{count, number}} pedidos volvieron gracias a un recordatorio.",
    count_other: "{{count, number}} pedidos volvieron gracias a un recordatorio.",
    show: "Ver pedidos recuperados",
  },
};
