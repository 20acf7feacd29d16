import type { Texts } from "../texts";

export const decisions: Texts["decisions"] = {
  outcomes: {
    send: "Senden",
    postpone: "Verschoben",
    skip: "Keine E-Mail",
  },
  how_to_change: "Was Sie tun können",
  dry_run: {
    action: "Probelauf",
    title: "Probelauf",
    description: "Was der nächste Lauf jetzt tun würde. Nichts wird gesendet, und nichts ändert sich.",
    again: "Noch einmal",
    nothing: {
      heading: "Nichts ist fällig",
      description: "Keine Sitzung würde ablaufen, und keine E-Mail wartet.",
    },
    due_one: "Eine Sitzung ist fällig.",
    due_other: "{{count, number}} Sitzungen sind fällig.",
    cut: "Je Liste werden die ersten 1.000 gezeigt.",
    would_send_one: "Würde angeschrieben: eine",
    would_send_other: "Würden angeschrieben: {{count, number}}",
    would_not_one: "Würde nicht angeschrieben: eine",
    would_not_other: "Würden nicht angeschrieben: {{count, number}}",
    step: "E-Mail {{number}}",
  },
};
