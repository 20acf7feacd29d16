import type { RowFault } from "./fault";

/** The columns of a subscription list, as the export writes them (SPEC 9). */
export const EMAIL_COLUMN = "Email address";
export const STATUS_COLUMN = "Subscription status";
export const UPDATED_AT_COLUMN = "Updated at";

export type Column = typeof EMAIL_COLUMN | typeof STATUS_COLUMN | typeof UPDATED_AT_COLUMN;

/** What is wrong with a row; the column is null when it is the row as a whole. */
export type RowError = RowFault & {
  /** Counted from 1 at the header, as text editors do; of a row with line breaks in it, the first. */
  line: number;
  column: Column | null;
};
