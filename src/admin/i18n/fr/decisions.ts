import type { Texts } from "../texts";

export const decisions: Texts["decisions"] = {
  outcomes: {
    send: "Envoyer",
    postpone: "Reporté",
    skip: "Pas d'e-mail",
  },
  how_to_change: "Ce que vous pouvez faire",
  dry_run: {
    action: "Simulation",
    title: "Simulation",
    description: "Ce que ferait le prochain passage, à cet instant. Rien n'est envoyé, rien ne change.",
    again: "Relancer",
    nothing: {
      heading: "Rien n'est prévu",
      description: "Aucune session n'expirerait et aucun e-mail n'attend.",
    },
    due_one: "Une session est prévue.",
    due_many: "{{count, number}} sessions sont prévues.",
    due_other: "{{count, number}} sessions sont prévues.",
    cut: "Les 1 000 premières de chaque liste sont affichées.",
    would_send_one: "Serait relancée : une",
    would_send_many: "Seraient relancées : {{count, number}}",
    would_send_other: "Seraient relancées : {{count, number}}",
    would_not_one: "Ne serait pas relancée : une",
    would_not_many: "Ne seraient pas relancées : {{count, number}}",
    would_not_other: "Ne seraient pas relancées : {{count, number}}",
    step: "E-mail {{number}}",
  },
};
