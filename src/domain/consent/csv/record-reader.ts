import type { RowFault } from "./fault";

/** A record of a CSV file (RFC 4180), or why there is none. Lines are counted from 1. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; fault: RowFault };

export type CsvRules = {
  /** Longest cell that is held in memory, in UTF-16 units. */
  max_cell: number;
  /** Longest record that is held in memory, in UTF-16 units. */
  max_record: number;
  /** Whether a line, taken by itself, is a good record: it tells a quote that was never closed from a long cell. */
  is_good_line: (line: string) => boolean;
};

/** What stands at a place of the text: a record and where it ends, nothing yet, or a fault. */
type Found =
  | { kind: "cells"; cells: string[]; end: number; one_line: boolean }
  | { kind: "more" }
  | { kind: "broken" }
  | { kind: "overlong"; quoted_from: number };

type Cell = { kind: "cell"; value: string; end: number } | Exclude<Found, { kind: "cells" }>;

const LINE_END = /\r\n?|\n/g;
const CELL_END = /[,\r\n"]/g;

const BROKEN: RowFault = {
  code: "broken_quote",
  value: null,
  message: "A quote is not closed, or stands where none may stand.",
};
const OVERLONG: RowFault = { code: "cell_too_long", value: null, message: "A cell is too long." };

function search(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/**
 * Reads CSV that arrives piece by piece, in little memory whatever is in it.
 *
 * It is not one of the libraries because it goes on after a broken quote: the record that began there is a fault, and the
 * next line is read as if nothing had been. A parser that has moved on cannot do that, and a single quote would cost all
 * the rows that follow (ADR 30).
 */
export class CsvRecordReader {
  #text = "";
  #line = 1;
  /** What is passed over: the rest of a line, or of a quoted cell and then of its line. */
  #passing: "line" | "cell" | null = null;

  constructor(readonly rules: CsvRules) {}

  /** Takes the next piece of the file, and returns the records that are complete with it. */
  push(text: string): CsvRecord[] {
    this.#text += text;
    return this.#read(false);
  }

  /** The file has ended. */
  end(): CsvRecord[] {
    return this.#read(true);
  }

  #read(final: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.#text.length) {
      if (this.#passing !== null) {
        const passed = this.#passing === "cell" ? this.#passCell(at, final) : this.#passLine(at, final);
        at = passed.at;
        if (passed.more) {
          break;
        }
        continue;
      }
      const found = this.#find(at, final);
      if (found.kind === "more") {
        break;
      }
      const line = this.#line;
      if (found.kind === "cells") {
        records.push({ line, cells: found.cells });
        at = found.one_line ? found.end : this.#advance(at, found.end);
        this.#line += found.one_line ? 1 : 0;
      } else {
        records.push({ line, fault: this.#describe(found) });
        at = this.#recover(at, found);
      }
    }
    this.#text = this.#text.slice(at);
    return records;
  }

  /** Counts the lines from one place to another. */
  #advance(from: number, to: number): number {
    LINE_END.lastIndex = from;
    for (let match = LINE_END.exec(this.#text); match && match.index < to; match = LINE_END.exec(this.#text)) {
      this.#line++;
    }
    return to;
  }

  /** Where the next line begins; null when that is not known yet. */
  #nextLine(from: number, final: boolean): { end: number; next: number } | null {
    const match = search(LINE_END, this.#text, from);
    const next = match ? match.index + match[0].length : this.#text.length;
    // A carriage return at the very end may be the first half of a line end.
    const whole = match !== null && !(match[0] === "\r" && next === this.#text.length);
    return whole || final ? { end: match?.index ?? next, next } : null;
  }

  #find(at: number, final: boolean): Found {
    const line = this.#nextLine(at, final);
    if (line !== null) {
      const text = this.#text.slice(at, line.end);
      if (!text.includes('"')) {
        return text.length > this.rules.max_record
          ? { kind: "overlong", quoted_from: -1 }
          : { kind: "cells", cells: text.split(","), end: line.next, one_line: true };
      }
    }
    const found = this.#findQuoted(at, final);
    const tooLong = found.kind === "more" && this.#text.length - at > this.rules.max_record;
    return tooLong ? { kind: "overlong", quoted_from: -1 } : found;
  }

  #findQuoted(at: number, final: boolean): Found {
    const cells: string[] = [];
    for (let from = at; ;) {
      const cell = this.#readCell(from, final);
      if (cell.kind !== "cell") {
        return cell;
      }
      cells.push(cell.value);
      if (this.#text[cell.end] === ",") {
        from = cell.end + 1;
        continue;
      }
      const line = this.#nextLine(cell.end, final);
      return line === null ? { kind: "more" } : { kind: "cells", cells, end: line.next, one_line: false };
    }
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (this.#text[at] === " " || this.#text[at] === "\t") {
      at++;
    }
    return at;
  }

  #readCell(from: number, final: boolean): Cell {
    const open = this.#skipBlanks(from);
    if (this.#text[open] === '"') {
      return this.#readQuotedCell(open, final);
    }
    const stop = search(CELL_END, this.#text, from);
    if (stop === null) {
      return final ? { kind: "cell", value: this.#text.slice(from), end: this.#text.length } : { kind: "more" };
    }
    return stop[0] === '"'
      ? { kind: "broken" }
      : { kind: "cell", value: this.#text.slice(from, stop.index), end: stop.index };
  }

  #readQuotedCell(open: number, final: boolean): Cell {
    const close = this.#closingQuote(open + 1);
    const overlong = (close === -1 ? this.#text.length : close) - open > 2 * this.rules.max_cell;
    if (overlong) {
      return this.#holdsGoodLine(open, close) ? { kind: "broken" } : { kind: "overlong", quoted_from: open + 1 };
    }
    const undecided = close === -1 || close + 1 === this.#text.length;
    if (undecided && !final) {
      return { kind: "more" };
    }
    if (close === -1) {
      return { kind: "broken" };
    }
    const end = this.#skipBlanks(close + 1);
    const stop = this.#text[end];
    if (stop === undefined && !final) {
      return { kind: "more" };
    }
    const value = this.#text.slice(open + 1, close).replaceAll('""', '"');
    const ends = stop === undefined || stop === "," || stop === "\n" || stop === "\r";
    return ends ? { kind: "cell", value, end } : { kind: "broken" };
  }

  /** The first quote that is not doubled; -1 when there is none yet. */
  #closingQuote(from: number): number {
    let at = this.#text.indexOf('"', from);
    while (at !== -1 && this.#text[at + 1] === '"') {
      at = this.#text.indexOf('"', at + 2);
    }
    return at;
  }

  /** Whether one of the whole lines within a long cell is a good record: then the quote before it was never closed. */
  #holdsGoodLine(open: number, close: number): boolean {
    const held = this.#text.slice(open, close === -1 ? undefined : close).split(/\r\n?|\n/);
    return held.slice(1, -1).some((line) => this.rules.is_good_line(line));
  }

  #describe(found: Exclude<Found, { kind: "cells" | "more" }>): RowFault {
    return found.kind === "broken" ? BROKEN : OVERLONG;
  }

  /** Goes on after a fault: at the next line, or after the cell that was too long. */
  #recover(at: number, found: Exclude<Found, { kind: "cells" | "more" }>): number {
    const inCell = found.kind === "overlong" && found.quoted_from !== -1;
    this.#passing = inCell ? "cell" : "line";
    return inCell ? this.#advance(at, found.quoted_from) : at;
  }

  #passLine(at: number, final: boolean): { at: number; more: boolean } {
    const line = this.#nextLine(at, final);
    if (line === null) {
      // Nothing of the line is needed but a carriage return that may be half of its end.
      return { at: this.#text.length - (this.#text.endsWith("\r") ? 1 : 0), more: true };
    }
    this.#passing = null;
    return { at: this.#advance(at, line.next), more: false };
  }

  #passCell(at: number, final: boolean): { at: number; more: boolean } {
    const close = this.#closingQuote(at);
    if (close !== -1 && (final || close + 1 < this.#text.length)) {
      this.#passing = "line";
      return { at: this.#advance(at, close + 1), more: false };
    }
    // The last character may be half of a doubled quote, or of a line end.
    const half = close !== -1 || this.#text.endsWith("\r") ? 1 : 0;
    const end = final ? this.#text.length : this.#text.length - half;
    return { at: this.#advance(at, end), more: !final };
  }
}
