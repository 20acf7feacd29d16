const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** How figures are written in one language. */
export function formatsOf(language: string) {
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });

  return {
    number: (value: number) => number.format(value),
    /** A share of 0 to 1. */
    percent: (share: number) => percent.format(share),
    money: (amount: number, currency_code: string) =>
      new Intl.NumberFormat(language, { style: "currency", currency: currency_code.toUpperCase() }).format(amount),
    /** A calendar day (`2026-11-25`), wherever the reader is. */
    day: (date: string) => day.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    /** In its largest unit: "3 hours". */
    duration: (seconds: number) => {
      const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
      return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
        Math.round(seconds / length),
      );
    },
    language: (tag: string) => new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag,
  };
}
