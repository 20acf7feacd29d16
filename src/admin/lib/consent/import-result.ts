import type { RowError } from "../../../domain/consent/csv/columns";

/** What an import did or, tried out, would do. */
export type ImportResult = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  stale: number;
  resubscribed: number;
  error_count: number;
  /** The first 1,000. */
  errors: RowError[];
};

/** How far an import is; the browser knows how far the upload is, the server the rest. */
export type ImportProgress = { phase: "uploading"; share: number } | { phase: "comparing" | "applying"; rows: number };
