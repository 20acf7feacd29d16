/**
 * How a cell starts that a spreadsheet would run (OWASP, "CSV Injection"), after any apostrophes of its own. As a regular
 * expression that JavaScript and PostgreSQL read alike: the export is written by the database.
 */
export const FORMULA_START = "^'*[=+@\\t\\r-]";

const MADE_HARMLESS = new RegExp(`^'(?=${FORMULA_START.slice(1)})`, "u");

/** A cell as it was before the export put an apostrophe in front of it. Other cells stay as they are. */
export function readHarmless(cell: string): string {
  return cell.startsWith("'") ? cell.replace(MADE_HARMLESS, "") : cell;
}
