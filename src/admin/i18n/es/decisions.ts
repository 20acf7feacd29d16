import type { Texts } from "../texts";

export const decisions: Texts["decisions"] = {
  outcomes: {
    send: "Enviar",
    postpone: "Aplazado",
    skip: "Sin correo",
  },
  how_to_change: "Qué puede hacer",
  dry_run: {
    action: "Simulacro",
    title: "Simulacro",
    description: "Lo que haría la próxima ejecución, ahora mismo. No se envía ni cambia nada.",
    again: "Repetir",
    nothing: {
      heading: "No hay nada pendiente",
      description: "Ninguna sesión caducaría y ningún correo espera.",
    },
    due_one: "Hay una sesión pendiente.",
    due_many: "Hay {{count, number}} sesiones pendientes.",
    due_other: "Hay {{count, number}} sesiones pendientes.",
    cut: "Se muestran las primeras 1000 de cada lista.",
    would_send_one: "Recibiría correo: una",
    would_send_many: "Recibirían correo: {{count, number}}",
    would_send_other: "Recibirían correo: {{count, number}}",
    would_not_one: "No recibiría correo: una",
    would_not_many: "No recibirían correo: {{count, number}}",
    would_not_other: "No recibirían correo: {{count, number}}",
    step: "Correo {{number}}",
  },
};
