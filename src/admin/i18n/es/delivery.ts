import type { Texts } from "../texts";

export const delivery: Texts["delivery"] = {
  title: "Correos de recuperación",
  none: "Aún no había ningún correo previsto para esta sesión.",
  step: "Correo {{number}}",
  attempts_one: "Un intento",
  attempts_many: "{{count, number}} intentos",
  attempts_other: "{{count, number}} intentos",
  sent_at: "Enviado el {{date}}",
  due_at: "Previsto el {{date}}",
  statuses: {
    scheduled: "Programado",
    sending: "Enviando",
    sent: "Enviado",
    failed: "Fallido",
    unknown: "Desconocido",
    skipped: "Omitido",
    canceled: "Cancelado",
  },
  resolve: {
    action: "Resolver",
    title: "¿Qué fue de este correo?",
    description:
      "El servidor de correo enmudeció justo al entregar el mensaje, así que desde aquí no se sabe si llegó. Solo se vuelve a enviar si usted lo indica. El registro de su servidor de correo, o el cliente, puede decirlo.",
    sent: {
      label: "Llegó",
      description: "Cuenta como enviado y no sale otro.",
    },
    retry: {
      label: "No llegó",
      description:
        "Se decide de nuevo y se envía si nada lo impide. Si al final llegó, el cliente lo recibe dos veces.",
    },
    done: "El correo está resuelto.",
  },
};
