/**
 * What a cell starts with that a spreadsheet would run (OWASP, "CSV Injection"), after any apostrophes of its own. The export
 * is written by the database, which puts one apostrophe in front.
 */
export const FORMULA_CHARACTERS = ["=", "+", "-", "@", "\t", "\r"] as const;

/** A cell as it was before the export put an apostrophe in front of it. Other cells stay as they are. */
export function readHarmless(cell: string): string {
  if (!cell.startsWith("'")) {
    return cell;
  }
  const first = cell.replace(/^'+/, "").charAt(0);
  return FORMULA_CHARACTERS.some((character) => character === first) ? cell.slice(1) : cell;
}
