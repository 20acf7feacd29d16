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
  faults: {
    rows: {
      broken_quote: "Ein Anführungszeichen ist nicht geschlossen oder steht, wo keines stehen darf.",
      cell_too_long: "Eine Zelle ist zu lang.",
      not_utf8: "In der Zeile stehen Zeichen, die nicht UTF-8 sind. Speichern Sie die Datei als CSV (UTF-8).",
      nul_character: "In der Zeile steht ein Zeichen, das in keinen Text gehört (NUL).",
      too_many_cells: "Die Zeile hat mehr Zellen als die erste.",
      no_address: "Die Adresse fehlt.",
      incomplete_address: "„{{value}}“ ist keine vollständige E-Mail-Adresse.",
      unknown_status: "„{{value}}“ ist weder „Subscribed“ noch „Unsubscribed“.",
      unknown_date: "„{{value}}“ ist weder ein Datum (ISO 8601) noch ein Unix-Zeitstempel.",
      date_ahead: "„{{value}}“ liegt mehr als einen Tag in der Zukunft.",
    },
    files: {
      empty: "Die Datei ist leer.",
      not_utf8:
        "Die Datei ist nicht in UTF-8, vielleicht in UTF-16. Speichern Sie sie als CSV (UTF-8) und laden Sie diese hoch.",
      semicolons:
        "Die Spalten sind durch Semikolons getrennt. Speichern Sie die Datei mit Kommas zwischen den Spalten und laden Sie diese hoch.",
      tabs: "Die Spalten sind durch Tabulatoren getrennt. Speichern Sie die Datei mit Kommas zwischen den Spalten und laden Sie diese hoch.",
      too_many_columns: "Die Datei hat zu viele Spalten. Höchstens {{value, number}} werden gelesen.",
      first_line:
        "Die erste Zeile mit den Namen der Spalten lässt sich nicht lesen. Suchen Sie nach einem Anführungszeichen, das nicht geschlossen ist.",
      column_twice: "Die Spalte „{{value}}“ kommt mehr als einmal vor.",
      columns_missing: "Die erste Zeile muss die Spalten nennen. Es fehlt: {{value}}.",
      too_many_rows:
        "Die Datei hat mehr als {{value, number}} Zeilen. Teilen Sie sie auf und laden Sie die Teile nacheinander hoch.",
      too_large:
        "Die Datei ist größer als {{value, number}} Byte. Teilen Sie sie auf und laden Sie die Teile nacheinander hoch.",
    },
  },
  confirm_one: "Eine Zeile importieren",
  confirm_other: "{{count, number}} Zeilen importieren",
  nothing: "In dieser Datei gibt es nichts zu importieren.",
  busy: "Gerade läuft ein anderer Upload, vielleicht aus Ihrem Team. Warten Sie, bis er fertig ist, und versuchen Sie es dann noch einmal; Ihre Datei ist noch da.",
  again: "Noch einmal versuchen",
  close: "Fertig",
  imported: "Die Liste wurde importiert.",
};
