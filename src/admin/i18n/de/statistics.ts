import type { Texts } from "../texts";

export const statistics: Texts["statistics"] = {
  title: "Ergebnisse",
  period: "Zeitraum",
  periods: {
    week: "Letzte 7 Tage",
    month: "Letzte 30 Tage",
    quarter: "Letzte 90 Tage",
    year: "Letzte 12 Monate",
  },
  currency: "Währung",
  figures: {
    expired: "Abgelaufen",
    mailed: "Angeschrieben",
    visited: "Besucht",
    restored: "Wiederhergestellt",
    recovered: "Zurückgewonnen",
    recovered_revenue: "Zurückgewonnener Umsatz",
    recovery_rate: "Rückgewinnungsquote",
  },
  date: "Datum",
  chart: "Angeschriebene und zurückgewonnene Warenkörbe pro Tag",
  as_table: "Als Tabelle zeigen",
  as_chart: "Als Diagramm zeigen",
  empty: {
    heading: "Keine Zahlen für diesen Zeitraum",
    description: "Sie erscheinen, sobald Sitzungen echter Kundinnen und Kunden abgelaufen sind.",
  },
  holdout: {
    title: "Verglichen mit der Kontrollgruppe",
    description:
      "Von {{sessions}} Warenkörben ohne Erinnerung wurden {{rate}} trotzdem bestellt. Die E-Mails bringen {{incremental}} dazu (mit 95 % Sicherheit zwischen {{from}} und {{to}}).",
  },
};
