import type { Texts } from "../texts";

export const timeline: Texts["timeline"] = {
  title: "Verlauf",
  opened: "Der Warenkorb wurde begonnen",
  opened_from_link: "Der Warenkorb wurde über einen Link wiederhergestellt",
  activity: "Letzte Aktivität der Kundin oder des Kunden",
  agreed: "E-Mails wurde zugestimmt",
  declined: "E-Mails wurden abgelehnt",
  will_expire: "Die Sitzung läuft ab, wenn bis dahin nichts geschieht",
  expired: "Die Sitzung ist abgelaufen",
  decided: {
    send: "E-Mail {{number}} soll hinaus",
    postpone: "E-Mail {{number}} wurde verschoben",
    skip: "E-Mail {{number}} wurde nicht gesendet",
  },
  next_look: "Nächster Blick: {{date}}",
  emails: {
    scheduled: "E-Mail {{number}} ist fällig",
    sending: "E-Mail {{number}} wird gesendet",
    sent: "E-Mail {{number}} wurde gesendet",
    failed: "E-Mail {{number}} war nicht zustellbar",
    unknown: "Niemand weiß, ob E-Mail {{number}} ankam",
    skipped: "E-Mail {{number}} wurde ausgelassen",
    canceled: "E-Mail {{number}} wurde abgebrochen",
  },
  visited: "Der Link wurde geöffnet",
  restored: "Der Warenkorb wurde in einer neuen Sitzung wiederhergestellt",
  recovered: "Der wiederhergestellte Warenkorb wurde bestellt",
  ordered: "Die Bestellung wurde aufgegeben",
};
