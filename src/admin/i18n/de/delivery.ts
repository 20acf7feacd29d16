import type { Texts } from "../texts";

export const delivery: Texts["delivery"] = {
  title: "Erinnerungs-E-Mails",
  none: "Für diese Sitzung war noch keine E-Mail fällig.",
  step: "E-Mail {{number}}",
  attempts_one: "Ein Versuch",
  attempts_other: "{{count, number}} Versuche",
  sent_at: "Gesendet {{date}}",
  due_at: "Fällig {{date}}",
  statuses: {
    scheduled: "Geplant",
    sending: "Wird gesendet",
    sent: "Gesendet",
    failed: "Fehlgeschlagen",
    unknown: "Unbekannt",
    skipped: "Ausgelassen",
    canceled: "Abgebrochen",
  },
  resolve: {
    action: "Klären",
    title: "Was wurde aus dieser E-Mail?",
    description:
      "Der Mailserver verstummte genau bei der Übergabe, deshalb lässt sich von hier aus nicht sagen, ob die E-Mail ankam. Sie wird nur noch einmal gesendet, wenn Sie es sagen. Das Protokoll Ihres Mailservers weiß es, oder die Kundin oder der Kunde.",
    sent: {
      label: "Sie kam an",
      description: "Sie gilt als gesendet, und keine zweite geht hinaus.",
    },
    retry: {
      label: "Sie kam nicht an",
      description:
        "Es wird neu entschieden, und gesendet, wenn nichts dagegen spricht. Kam sie doch an, bekommt die Person sie zweimal.",
    },
    done: "Die E-Mail ist geklärt.",
  },
};
