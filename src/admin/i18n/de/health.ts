import type { Texts } from "../texts";

export const health: Texts["health"] = {
  title: "Zustand",
  statuses: {
    ok: "Alles in Ordnung",
    warning: "Braucht Aufmerksamkeit",
    paused: "Pausiert",
  },
  last_sweep: "Letzter Lauf",
  never: "Noch nie",
  backlog: "Wartend",
  lateness: "seit {{duration}} fällig",
  in_flight: "In Zustellung",
  unknown: "Ausgang unbekannt",
  failure_rate: "Aufgegeben, letzte 24 Stunden",
  provider: "Versand über",
  no_provider: "Kein Anbieter",
  show_unknown: "Diese Sitzungen zeigen",
  paused: {
    since: "Der Versand ist seit {{date}} pausiert.",
    said: "Ihr Mailserver sagte:",
    hint: "Keine E-Mail geht verloren. Es wird von selbst wieder versucht und geht weiter, sobald der Server antwortet.",
  },
  problems: {
    silent_one:
      "In der letzten Minute gab es keinen Lauf, obwohl mehrere fällig waren; niemand wird angeschrieben. Prüfen Sie, ob eine Medusa-Instanz im Modus worker oder shared läuft, und sehen Sie in ihr Protokoll.",
    silent_other:
      "In den letzten {{count, number}} Minuten gab es keinen Lauf, obwohl mehrere fällig waren; niemand wird angeschrieben. Prüfen Sie, ob eine Medusa-Instanz im Modus worker oder shared läuft, und sehen Sie in ihr Protokoll.",
    throttled_one:
      "Bei der erlaubten Geschwindigkeit dauert das Wartende etwa eine Stunde. Erlauben Sie mehr E-Mails pro Minute, wenn Ihr Mailserver sie verträgt.",
    throttled_other:
      "Bei der erlaubten Geschwindigkeit dauert das Wartende etwa {{count, number}} Stunden. Erlauben Sie mehr E-Mails pro Minute, wenn Ihr Mailserver sie verträgt.",
    no_provider:
      "Kein Benachrichtigungs-Anbieter bedient den Kanal des Plugins, also kann keine E-Mail hinaus. Ihre Entwickler können einen in medusa-config.ts eintragen.",
    retrying_one:
      "Eine E-Mail wartet, weil Ihr Mailserver sie noch nicht angenommen hat. Es wird von selbst wieder versucht. Wenn das anhält, prüfen Sie Adresse und Port des Servers in medusa-config.ts.",
    retrying_other:
      "{{count, number}} E-Mails warten, weil Ihr Mailserver sie noch nicht angenommen hat. Es wird von selbst wieder versucht. Wenn das anhält, prüfen Sie Adresse und Port des Servers in medusa-config.ts.",
    last_said: "Zuletzt hieß es: {{error}}",
    unknown_one:
      "Bei einer E-Mail weiß niemand, ob sie ankam. Sagen Sie auf der Seite ihrer Sitzung, was aus ihr wurde.",
    unknown_other:
      "Bei {{count, number}} E-Mails weiß niemand, ob sie ankamen. Sagen Sie auf den Seiten ihrer Sitzungen, was aus ihnen wurde.",
  },
};
