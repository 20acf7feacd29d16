import type { RowError } from "./columns";
import { type Header, MAX_COLUMNS, readHeader } from "./header";
import { type CsvRecord, CsvRecordReader } from "./record-reader";
import { FileRefused } from "./refusal";
import { readRow, type RowRules, type SubscriptionRow } from "./row";

export type ListRules = RowRules & {
  max_rows: number;
};

/** How many row errors are told one by one; the others are counted. */
const MAX_ERRORS = 1000;

/**
 * Reads a subscription list that arrives piece by piece: what is good in it, and what is wrong with the rest. Memory stays
 * the same however long the list is.
 */
export class SubscriptionListReader {
  /** Rows with something in them, good or not; the header is none. */
  rows = 0;
  error_count = 0;
  /** The first {@link MAX_ERRORS}. */
  readonly errors: RowError[] = [];

  #header: Header | null = null;
  readonly #records: CsvRecordReader;

  constructor(readonly rules: ListRules) {
    this.#records = new CsvRecordReader({
      max_cell: rules.max_field_bytes,
      max_record: rules.max_field_bytes * MAX_COLUMNS,
      is_good_line: (line) => this.#isGoodLine(line),
    });
  }

  /** @throws FileRefused when the file is no subscription list, or has too many rows */
  push(text: string): SubscriptionRow[] {
    return this.#take(this.#records.push(text));
  }

  /** @throws FileRefused also when there was nothing in the file */
  end(): SubscriptionRow[] {
    const rows = this.#take(this.#records.end());
    if (this.#header === null) {
      throw new FileRefused({ kind: "unreadable", code: "empty", value: null, message: "The file is empty." });
    }
    return rows;
  }

  #take(records: readonly CsvRecord[]): SubscriptionRow[] {
    const rows: SubscriptionRow[] = [];
    for (const record of records) {
      const row = this.#takeRecord(record);
      if (row !== null) {
        rows.push(row);
      }
    }
    return rows;
  }

  #takeRecord(record: CsvRecord): SubscriptionRow | null {
    if ("cells" in record && record.cells.every((cell) => cell.trim() === "")) {
      return null;
    }
    if (this.#header === null) {
      this.#header = this.#takeHeader(record);
      return null;
    }
    if (++this.rows > this.rules.max_rows) {
      const { max_rows } = this.rules;
      const message = `The file has more than ${max_rows} rows. Split it, and upload one part after the other.`;
      throw new FileRefused({ kind: "too_large", code: "too_many_rows", value: String(max_rows), message });
    }
    const row =
      "cells" in record
        ? readRow(record.line, record.cells, this.#header, this.rules)
        : { line: record.line, column: null, ...record.fault };
    return "message" in row ? this.#note(row) : row;
  }

  #takeHeader(record: CsvRecord): Header {
    if ("fault" in record) {
      const message = `The first line cannot be read: ${record.fault.message}`;
      throw new FileRefused({ kind: "unreadable", code: "first_line", value: null, message });
    }
    return readHeader(record.cells);
  }

  #note(error: RowError): null {
    this.error_count++;
    if (this.errors.length < MAX_ERRORS) {
      this.errors.push(error);
    }
    return null;
  }

  #isGoodLine(line: string): boolean {
    const cells = line.split(",");
    return (
      this.#header !== null &&
      cells.length === this.#header.width &&
      !("message" in readRow(0, cells, this.#header, this.rules))
    );
  }
}
