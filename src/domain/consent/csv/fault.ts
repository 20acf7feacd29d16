/** What may be wrong with a row of a list; the admin has a sentence for each in its languages. */
export type RowFaultCode =
  | "broken_quote"
  | "cell_too_long"
  | "not_utf8"
  | "nul_character"
  | "too_many_cells"
  | "no_address"
  | "incomplete_address"
  | "unknown_status"
  | "unknown_date"
  | "date_ahead";

/** What may be wrong with a file as a whole. */
export type FileFaultCode =
  | "empty"
  | "not_utf8"
  | "semicolons"
  | "tabs"
  | "too_many_columns"
  | "first_line"
  | "column_twice"
  | "columns_missing"
  | "too_many_rows"
  | "too_large";

/** What is wrong, for programs as a code and for people as a sentence. */
export type Fault<Code extends string> = {
  code: Code;
  /** What the sentence is about: the cell, cut when it is long, or the limit; null where it is about nothing special. */
  value: string | null;
  message: string;
};

export type RowFault = Fault<RowFaultCode>;
export type FileFault = Fault<FileFaultCode>;
