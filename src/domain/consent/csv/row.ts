import { isCompleteEmail, normaliseEmail } from "../email-address";
import type { SubscriptionStatus } from "../precedence";
import { type Column, EMAIL_COLUMN, type RowError, STATUS_COLUMN, UPDATED_AT_COLUMN } from "./columns";
import type { RowFault, RowFaultCode } from "./fault";
import { readHarmless } from "./formula";
import type { Header } from "./header";
import { readTime, type RowTime } from "./time";

/** What a row says. */
export type SubscriptionRow = {
  line: number;
  /** Normalised. */
  email: string;
  status: SubscriptionStatus;
  /** Null when the row has no date: it stands as of now. */
  time: RowTime | null;
};

export type RowRules = {
  now: Date;
  /** Longest cell, in bytes of UTF-8. */
  max_field_bytes: number;
};

const DAY_MS = 86_400_000;

const cut = (cell: string) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

function readStatus(cell: string): SubscriptionStatus | null {
  const folded = cell.trim().toLowerCase();
  return folded === "subscribed" || folded === "unsubscribed" ? folded : null;
}

function isTooLong(cell: string, max_bytes: number): boolean {
  // A UTF-16 unit takes at most three bytes.
  return cell.length * 3 > max_bytes && Buffer.byteLength(cell) > max_bytes;
}

/** What is wrong with the row as a whole. */
function findFault(cells: readonly string[], header: Header, rules: RowRules): RowFault | null {
  if (cells.some((cell) => isTooLong(cell, rules.max_field_bytes))) {
    const message = `A cell is longer than ${rules.max_field_bytes} bytes.`;
    return { code: "cell_too_long", value: null, message };
  }
  if (cells.some((cell) => cell.includes("\uFFFD"))) {
    return { code: "not_utf8", value: null, message: "The row is not valid UTF-8." };
  }
  if (cells.some((cell) => cell.includes("\0"))) {
    return { code: "nul_character", value: null, message: "The row has a NUL character in it." };
  }
  if (cells.slice(header.width).some((cell) => cell.trim() !== "")) {
    const message = `The row has ${cells.length} cells, the header has ${header.width}.`;
    return { code: "too_many_cells", value: null, message };
  }
  return null;
}

/** What is wrong with one cell; the sentence follows the cell, in quotes. */
function cellError(line: number, column: Column, cell: string, code: RowFaultCode, rest: string): RowError {
  const value = cut(cell);
  return { line, column, code, value, message: `“${value}” ${rest}` };
}

/** Reads a row, or says what is wrong with it: the first thing only. */
export function readRow(
  line: number,
  cells: readonly string[],
  header: Header,
  rules: RowRules,
): SubscriptionRow | RowError {
  const fault = findFault(cells, header, rules);
  if (fault !== null) {
    return { line, column: null, ...fault };
  }
  const address = cells[header.email] ?? "";
  const email = normaliseEmail(readHarmless(address.trim()));
  if (email === null) {
    return { line, column: EMAIL_COLUMN, code: "no_address", value: null, message: "There is no address." };
  }
  if (!isCompleteEmail(email)) {
    return cellError(line, EMAIL_COLUMN, address, "incomplete_address", "is not a complete email address.");
  }
  const word = cells[header.status] ?? "";
  const status = readStatus(word);
  if (status === null) {
    return cellError(line, STATUS_COLUMN, word, "unknown_status", "is neither “Subscribed” nor “Unsubscribed”.");
  }
  const date = (header.updated_at === null ? "" : (cells[header.updated_at] ?? "")).trim();
  const time = date === "" ? null : readTime(date);
  if (date !== "" && time === null) {
    const rest = "is neither an ISO 8601 date nor a Unix timestamp.";
    return cellError(line, UPDATED_AT_COLUMN, date, "unknown_date", rest);
  }
  if (time !== null && time.at_ms > rules.now.getTime() + DAY_MS) {
    return cellError(line, UPDATED_AT_COLUMN, date, "date_ahead", "is more than a day ahead.");
  }
  return { line, email, status, time };
}
