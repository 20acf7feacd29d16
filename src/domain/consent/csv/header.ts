import { type Column, EMAIL_COLUMN, STATUS_COLUMN, UPDATED_AT_COLUMN } from "./columns";
import type { FileFaultCode } from "./fault";
import { FileRefused } from "./refusal";

/** Where the columns are, counted from 0; other columns are not read. */
export type Header = { email: number; status: number; updated_at: number | null; width: number };

/** More columns than that are not a list of subscriptions. */
export const MAX_COLUMNS = 100;

function unreadable(code: FileFaultCode, message: string, value: string | null = null): FileRefused {
  return new FileRefused({ kind: "unreadable", code, value, message });
}

const fold = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

function assertReadable(cells: readonly string[]): void {
  const line = cells.join(",");
  if (line.includes("\0") || line.includes("\uFFFD")) {
    throw unreadable("not_utf8", "The file is not UTF-8 (it may be UTF-16). Save it as “CSV UTF-8” and upload that.");
  }
  if (cells.length > MAX_COLUMNS) {
    const message = `The file has ${cells.length} columns; at most ${MAX_COLUMNS} are read.`;
    throw unreadable("too_many_columns", message, String(MAX_COLUMNS));
  }
  const [only = ""] = cells;
  const separator = only.includes(";") ? "semicolons" : only.includes("\t") ? "tabs" : null;
  if (cells.length === 1 && separator !== null) {
    throw unreadable(
      separator,
      `The columns are separated by ${separator}. Save the file with commas between the columns, and upload that.`,
    );
  }
}

/**
 * Finds the columns in the first line, in any case and order.
 * @throws FileRefused with what to do about the file
 */
export function readHeader(cells: readonly string[]): Header {
  assertReadable(cells);
  const names = cells.map(fold);
  const find = (column: Column): number | null => {
    const index = names.indexOf(fold(column));
    if (index !== names.lastIndexOf(fold(column))) {
      throw unreadable("column_twice", `The column “${column}” is there more than once.`, column);
    }
    return index === -1 ? null : index;
  };
  const [email, status, updated_at] = [find(EMAIL_COLUMN), find(STATUS_COLUMN), find(UPDATED_AT_COLUMN)];
  if (email === null || status === null) {
    const columns = [email === null ? EMAIL_COLUMN : null, status === null ? STATUS_COLUMN : null];
    const missing = columns.filter((name) => name !== null).join(", ");
    throw unreadable("columns_missing", `The first line must name the columns. Missing: ${missing}.`, missing);
  }
  return { email, status, updated_at, width: cells.length };
}
