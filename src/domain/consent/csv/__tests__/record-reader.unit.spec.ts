import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import type { RowFault } from "../fault";
import { type CsvRecord, CsvRecordReader } from "../record-reader";

const RULES = { max_cell: 40, max_record: 400, is_good_line: (line: string) => line.startsWith("good,") };

/** Reads a file that arrives in pieces of this size. */
function read(text: string, piece = text.length || 1): CsvRecord[] {
  const reader = new CsvRecordReader(RULES);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += piece) {
    records.push(...reader.push(text.slice(at, at + piece)));
  }
  return [...records, ...reader.end()];
}

const BROKEN: RowFault = {
  code: "broken_quote",
  value: null,
  message: "A quote is not closed, or stands where none may stand.",
};
const TOO_LONG: RowFault = { code: "cell_too_long", value: null, message: "A cell is too long." };

const CASES: [what: string, text: string, records: CsvRecord[]][] = [
  ["nothing", "", []],
  [
    "a last line without an end",
    "a,b\nc",
    [
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["c"] },
    ],
  ],
  [
    "LF, CRLF and CR, mixed",
    "a\nb\r\nc\rd\r\n\r\ne\r",
    [
      { line: 1, cells: ["a"] },
      { line: 2, cells: ["b"] },
      { line: 3, cells: ["c"] },
      { line: 4, cells: ["d"] },
      { line: 5, cells: [""] },
      { line: 6, cells: ["e"] },
    ],
  ],
  [
    "quoted commas, quotes and line breaks",
    'a,"b,""c""\r\nd"\ne,f',
    [
      { line: 1, cells: ["a", 'b,"c"\r\nd'] },
      { line: 3, cells: ["e", "f"] },
    ],
  ],
  ["blanks around quotes", 'a , "b" ,c\n', [{ line: 1, cells: ["a ", "b", "c"] }]],
  [
    "a quote within a cell",
    'a"b,c\nd\n',
    [
      { line: 1, fault: BROKEN },
      { line: 2, cells: ["d"] },
    ],
  ],
  [
    "something after a closing quote",
    '"a"b,c\nd\n',
    [
      { line: 1, fault: BROKEN },
      { line: 2, cells: ["d"] },
    ],
  ],
  [
    "a quote that is closed by the next row's",
    'a\n"b\n"c",d\ne\n',
    [
      { line: 1, cells: ["a"] },
      { line: 2, fault: BROKEN },
      { line: 3, cells: ["c", "d"] },
      { line: 4, cells: ["e"] },
    ],
  ],
  [
    "a quote that is never closed, in a short file",
    '"a\nb\nc',
    [
      { line: 1, fault: BROKEN },
      { line: 2, cells: ["b"] },
      { line: 3, cells: ["c"] },
    ],
  ],
  [
    "a quote that is never closed, in a long file",
    `"a\n${"good,x\n".repeat(100)}`,
    [{ line: 1, fault: BROKEN }, ...Array.from({ length: 100 }, (_, i) => ({ line: i + 2, cells: ["good", "x"] }))],
  ],
  [
    "a long quoted cell, whose lines are not taken for rows",
    `a,"${"x,y\n".repeat(100)}"\nb\n`,
    [
      { line: 1, fault: TOO_LONG },
      { line: 102, cells: ["b"] },
    ],
  ],
  [
    "a long quoted cell with quotes and every kind of line end in it",
    `"${'x""y\r\nz\r'.repeat(100)}""",q\nb\n`,
    [
      { line: 1, fault: TOO_LONG },
      { line: 202, cells: ["b"] },
    ],
  ],
  [
    "a long line",
    `${"x".repeat(2000)}\r\nb\n`,
    [
      { line: 1, fault: TOO_LONG },
      { line: 2, cells: ["b"] },
    ],
  ],
];

describe("CsvRecordReader", () => {
  it.each(CASES)("reads %s", (_, text, records) => {
    expect(read(text)).toEqual(records);
  });

  it.each(CASES)("reads %s alike, in whatever pieces it arrives", (_, text, records) => {
    for (const piece of [1, 2, 3, 7, 64]) {
      expect(read(text, piece)).toEqual(records);
    }
  });

  it("reads back what another library writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "ü", " ", "=", "'"), maxLength: 12 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const ends = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(table, ends, fc.integer({ min: 1, max: 30 }), (rows, record_delimiter, piece) => {
        const text = stringify(rows, { record_delimiter, quoted: true });
        expect(read(text, piece).map((record) => ("cells" in record ? record.cells : record))).toEqual(rows);
      }),
    );
  });
});
