import { isCompleteEmail, normaliseEmail } from "../email-address";
import type { SubscriptionStatus } from "../precedence";
import { EMAIL_COLUMN, type RowError, STATUS_COLUMN, UPDATED_AT_COLUMN } from "./columns";
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

const quote = (cell: string) => `“${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}”`;

function readStatus(cell: string): SubscriptionStatus | null {
  const folded = cell.trim().toLowerCase();
  return folded === "subscribed" || folded === "unsubscribed" ? folded : null;
}

function isTooLong(cell: string, max_bytes: number): boolean {
  // A UTF-16 unit takes at most three bytes.
  return cell.length * 3 > max_bytes && Buffer.byteLength(cell) > max_bytes;
}

/** What is wrong with the row as a whole. */
function findFault(cells: readonly string[], header: Header, rules: RowRules): string | null {
  if (cells.some((cell) => isTooLong(cell, rules.max_field_bytes))) {
    return `A cell is longer than ${rules.max_field_bytes} bytes.`;
  }
  if (cells.some((cell) => cell.includes("\uFFFD"))) {
    return "The row is not valid UTF-8.";
  }
  if (cells.some((cell) => cell.includes("\0"))) {
    return "The row has a NUL character in it.";
  }
  return cells.slice(header.width).some((cell) => cell.trim() !== "")
    ? `The row has ${cells.length} cells, the header has ${header.width}.`
    : null;
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
    return { line, column: null, message: fault };
  }
  const address = cells[header.email] ?? "";
  const email = normaliseEmail(readHarmless(address.trim()));
  if (email === null || !isCompleteEmail(email)) {
    const message = email === null ? "There is no address." : `${quote(address)} is not a complete email address.`;
    return { line, column: EMAIL_COLUMN, message };
  }
  const word = cells[header.status] ?? "";
  const status = readStatus(word);
  if (status === null) {
    return { line, column: STATUS_COLUMN, message: `${quote(word)} is neither “Subscribed” nor “Unsubscribed”.` };
  }
  const date = (header.updated_at === null ? "" : (cells[header.updated_at] ?? "")).trim();
  const time = date === "" ? null : readTime(date);
  if (date !== "" && time === null) {
    const message = `${quote(date)} is neither an ISO 8601 date nor a Unix timestamp.`;
    return { line, column: UPDATED_AT_COLUMN, message };
  }
  if (time !== null && time.at_ms > rules.now.getTime() + DAY_MS) {
    return { line, column: UPDATED_AT_COLUMN, message: `${quote(date)} is more than a day ahead.` };
  }
  return { line, email, status, time };
}
