import { FORMULA_CHARACTERS } from "../../../domain/consent/csv/formula";

/** Quoted, and with an apostrophe where a spreadsheet would run it. */
function cell(value: string): string {
  const harmless = FORMULA_CHARACTERS.some((character) => value.startsWith(character)) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** The rows that an import left out, for whoever mends them. The mark at the start tells Excel that it is UTF-8. */
export function errorsCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
