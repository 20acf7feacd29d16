import type { Texts } from "../texts";

export const imports: Texts["imports"] = {
  title: "Abonnements hochladen",
  description:
    "Eine CSV-Datei mit den Spalten Email address, Subscription status (Subscribed oder Unsubscribed) und, falls vorhanden, Updated at. Von jeder Adresse zählt das Neueste.",
  choose: "Datei wählen oder hier ablegen",
  hint: "Erst wird nur ausprobiert; nichts ändert sich, bis Sie es sagen.",
  not_csv: "{{name}} ist keine CSV-Datei. Speichern Sie Ihre Liste als CSV (UTF-8) und versuchen Sie es noch einmal.",
  other_file: "Andere Datei wählen",
  phases: {
    uploading: "Wird hochgeladen … {{percent}}",
    comparing: "{{rows}} Zeilen werden mit dem Bestand verglichen …",
    applying: "{{rows}} Zeilen werden geschrieben …",
  },
  summary: {
    tried: "Das würde der Upload tun",
    done: "Der Upload ist fertig",
    rows: "Gelesene Zeilen",
    created: "Neue Adressen",
    updated: "Geänderte Adressen",
    unchanged: "Schon so",
    stale: "Älter als der Bestand, ausgelassen",
    errors: "Fehlerhafte Zeilen, ausgelassen",
  },
  resubscribed_one:
    "Eine Person, die sich abgemeldet hat, würde wieder abonniert. Stellen Sie sicher, dass sie darum gebeten hat.",
  resubscribed_other:
    "{{count, number}} Personen, die sich abgemeldet haben, würden wieder abonniert. Stellen Sie sicher, dass sie darum gebeten haben.",
  resubscribed_done_one: "Eine Person, die abgemeldet war, ist wieder abonniert.",
  resubscribed_done_other: "{{count, number}} Personen, die abgemeldet waren, sind wieder abonniert.",
  errors: {
    title: "Fehlerhafte Zeilen",
    line: "Zeile",
    column: "Spalte",
    message: "Was nicht stimmt",
    download: "Fehler herunterladen",
    shown: "Die ersten {{shown}} von {{total}} sind aufgeführt.",
  },
  confirm_one: "Eine Zeile importieren",
  confirm_other: "{{count, number}} Zeilen importieren",
  nothing: "In dieser Datei gibt es nichts zu importieren.",
  busy: "Gerade läuft ein anderer Upload, vielleicht aus Ihrem Team. Warten Sie, bis er fertig ist, und versuchen Sie es dann noch einmal; Ihre Datei ist noch da.",
  again: "Noch einmal versuchen",
  close: "Fertig",
  imported: "Die Liste wurde importiert.",
};
