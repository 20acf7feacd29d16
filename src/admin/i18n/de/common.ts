import type { Texts } from "../texts";

export const common: Texts["common"] = {
  domain: "Warenkorb-Erinnerungen",
  actionsOf: "Aktionen: {{title}}",
  cannotCopy: "Ihr Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn von Hand.",
  copiedThis: "{{label}} kopiert",
  copyThis: "{{label}} kopieren",
  durations: {
    days_one: "{{count}} Tag",
    days_other: "{{count}} Tage",
    hours_one: "{{count}} Stunde",
    hours_other: "{{count}} Stunden",
    minutes_one: "{{count}} Minute",
    minutes_other: "{{count}} Minuten",
  },
  locale: "Sprache",
  localeHint: "Zum Beispiel de, oder de-AT für ein Land.",
  problems: {
    conflict:
      "Jemand anderes hat inzwischen dasselbe geändert. Ihre Eingaben sind noch da: Schließen Sie dies, um die anderen zu sehen, oder speichern Sie noch einmal, um sie durch Ihre zu ersetzen.",
    forbidden: "Ihr Konto darf das nicht. Fragen Sie, wer in Ihrem Team die Rollen verwaltet.",
    logged_out:
      "Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Tab an und versuchen Sie es noch einmal: Ihre Eingaben sind noch da.",
    not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu, um den jetzigen Stand zu sehen.",
    offline:
      "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal: Ihre Eingaben sind noch da.",
    server: "Auf dem Server ging etwas schief. Versuchen Sie es gleich noch einmal: Ihre Eingaben sind noch da.",
    too_many: "Das war etwas zu oft. Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
  },
  removeThis: "{{name}} entfernen",
  rules: {
    amount: "Geben Sie einen Betrag ab 0 ein.",
    between: "Geben Sie eine Zahl von {{min}} bis {{max}} ein.",
    delay: "Geben Sie höchstens {{days}} Tage ein.",
    email: "Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel hallo@mein-shop.de.",
    lifetime: "Geben Sie eine Zeit von {{minutes}} Minuten bis {{days}} Tagen ein.",
    locale: "Geben Sie eine Sprache ein, zum Beispiel de oder de-AT.",
    noPlaceholderInHost: "Der Platzhalter gehört hinter den Hostnamen, nicht hinein.",
    placeholder: "Die Adresse muss {{placeholder}} enthalten.",
    required: "Das wird gebraucht.",
    tooLong: "Höchstens {{max}} Zeichen.",
    url: "Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.",
    whole: "Geben Sie eine ganze Zahl ein.",
  },
  unitOf: "Einheit: {{label}}",
  units: { days: "Tage", hours: "Stunden", minutes: "Minuten" },
};
