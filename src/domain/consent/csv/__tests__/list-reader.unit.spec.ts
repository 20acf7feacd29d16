import type { RowError } from "../columns";
import type { FileFaultCode, RowFaultCode } from "../fault";
import { SubscriptionListReader } from "../list-reader";
import { FileRefused, type Refusal } from "../refusal";
import type { SubscriptionRow } from "../row";

const NOW = new Date("2026-01-10T12:00:00.000Z");
const HEADER = "Email address,Subscription status,Updated at";

type Read = { rows: Omit<SubscriptionRow, "line">[]; lines: number[]; errors: SubscriptionListReader["errors"] };

function read(file: string, limits: { max_rows?: number; max_field_bytes?: number } = {}): Read {
  const reader = new SubscriptionListReader({ now: NOW, max_rows: 100, max_field_bytes: 4096, ...limits });
  const found = [...reader.push(file), ...reader.end()];
  return {
    rows: found.map(({ email, status, time }) => ({ email, status, time })),
    lines: found.map(({ line }) => line),
    errors: reader.errors,
  };
}

function refusal(file: string, limits: { max_rows?: number } = {}): Refusal {
  try {
    read(file, limits);
  } catch (error) {
    if (error instanceof FileRefused) {
      return error.refusal;
    }
    throw error;
  }
  throw new Error("The file was read");
}

const row = (cells: string) => read(`${HEADER}\n${cells}\n`);
const subscribed = (at: string | null) => ({
  email: "ada@shop.internal",
  status: "subscribed",
  time: at === null ? null : { at_ms: Date.parse(at), whole_second: !at.includes(".") },
});

describe("SubscriptionListReader", () => {
  it.each<[string, string, string | null]>([
    ["what the export writes", "2023-10-23T20:58:02+00:00", "2023-10-23T20:58:02Z"],
    ["another zone", "2023-10-23T22:58:02+02:00", "2023-10-23T20:58:02Z"],
    ["a zone without a colon", "2023-10-23T14:58:02-0600", "2023-10-23T20:58:02Z"],
    ["a zone of hours", "2023-10-23T22:58:02+02", "2023-10-23T20:58:02Z"],
    ["Z", "2023-10-23T20:58:02Z", "2023-10-23T20:58:02Z"],
    ["milliseconds", "2023-10-23T20:58:02.123Z", "2023-10-23T20:58:02.123Z"],
    ["microseconds, of which the milliseconds count", "2023-10-23T20:58:02.123999Z", "2023-10-23T20:58:02.123Z"],
    ["no zone, which is UTC", "2023-10-23T20:58:02", "2023-10-23T20:58:02Z"],
    ["a blank instead of the T", "2023-10-23 20:58:02", "2023-10-23T20:58:02Z"],
    ["no seconds", "2023-10-23 20:58", "2023-10-23T20:58:00Z"],
    ["a day", "2023-10-23", "2023-10-23T00:00:00Z"],
    ["the basic form", "20231023T205802Z", "2023-10-23T20:58:02Z"],
    ["the basic form of a day", "20231023", "2023-10-23T00:00:00Z"],
    ["Unix seconds", "1698094682", "2023-10-23T20:58:02Z"],
    ["Unix seconds with a fraction", "1698094682.5", "2023-10-23T20:58:02.500Z"],
    ["Unix milliseconds", "1698094682123", "2023-10-23T20:58:02.123Z"],
    ["the beginning of Unix time", "0", "1970-01-01T00:00:00Z"],
    ["nothing", "", null],
    ["blanks", "   ", null],
    ["less than a day ahead", "2026-01-11T12:00:00Z", "2026-01-11T12:00:00Z"],
    ["a leap day", "2024-02-29", "2024-02-29T00:00:00Z"],
  ])("reads %s as a date: %s", (_, date, at) => {
    expect(row(`ada@shop.internal,Subscribed,${date}`)).toEqual({
      rows: [subscribed(at)],
      lines: [2],
      errors: [],
    });
  });

  const AHEAD = "is more than a day ahead.";
  const NO_DATE = "is neither an ISO 8601 date nor a Unix timestamp.";

  it.each<[string, string, RowFaultCode, string]>([
    ["a date more than a day ahead", "2026-01-11T12:00:01Z", "date_ahead", AHEAD],
    ["milliseconds more than a day ahead", "1799999999999", "date_ahead", AHEAD],
    ["another order", "23/10/2023", "unknown_date", NO_DATE],
    ["a day that does not exist", "2023-02-29", "unknown_date", NO_DATE],
    ["an hour that does not exist", "2023-10-23T24:01", "unknown_date", NO_DATE],
    ["what Excel makes of a number", "1.69809E+12", "unknown_date", NO_DATE],
    ["a time before 1970", "1969-12-31T23:59:59Z", "unknown_date", NO_DATE],
    ["a negative number", "-5", "unknown_date", NO_DATE],
  ])("refuses %s: %s", (_, date, code, rest) => {
    const { rows, errors } = row(`ada@shop.internal,Subscribed,${date}`);
    expect(rows).toEqual([]);
    expect(errors).toEqual([{ line: 2, column: "Updated at", code, value: date, message: `“${date}” ${rest}` }]);
  });

  it.each<[string, string, { email: string; status: string }]>([
    ["any case of a status", "ada@shop.internal,uNsUbScRiBeD", { email: "ada@shop.internal", status: "unsubscribed" }],
    ["blanks around cells", " ada@shop.internal , Subscribed , ", { email: "ada@shop.internal", status: "subscribed" }],
    ["any case of an address", "Ada@Shop.Internal,Subscribed", { email: "ada@shop.internal", status: "subscribed" }],
    ["a tag", "ada+tag@shop.internal,Subscribed", { email: "ada+tag@shop.internal", status: "subscribed" }],
    ["other scripts", "用户@例子.中国,Subscribed", { email: "用户@例子.中国", status: "subscribed" }],
    ["quotes", '"ada@shop.internal","Subscribed",""', { email: "ada@shop.internal", status: "subscribed" }],
    ["a harmless plus", "'+ada@shop.internal,Subscribed", { email: "+ada@shop.internal", status: "subscribed" }],
    ["a harmless equals sign", "'=1+1@shop.internal,Subscribed", { email: "=1+1@shop.internal", status: "subscribed" }],
    ["a harmless minus", "'-a@shop.internal,Subscribed", { email: "-a@shop.internal", status: "subscribed" }],
    ["two apostrophes", "''+a@shop.internal,Subscribed", { email: "'+a@shop.internal", status: "subscribed" }],
    ["an apostrophe of its own", "'t@shop.internal,Subscribed", { email: "'t@shop.internal", status: "subscribed" }],
    [
      "empty cells beyond the header",
      "ada@shop.internal,Subscribed,,,",
      { email: "ada@shop.internal", status: "subscribed" },
    ],
    [
      "a quoted line break after an address",
      '"ada@shop.internal\n",Subscribed',
      { email: "ada@shop.internal", status: "subscribed" },
    ],
  ])("takes %s", (_, cells, expected) => {
    expect(row(cells)).toEqual({ rows: [{ ...expected, time: null }], lines: [2], errors: [] });
  });

  const ADDRESS = "Email address";
  const STATUS = "Subscription status";

  it.each<[string, string, Pick<RowError, "column" | "code" | "value">, string]>([
    [
      "a bad address",
      "ada,Subscribed,",
      { column: ADDRESS, code: "incomplete_address", value: "ada" },
      "“ada” is not a complete email address.",
    ],
    ["no address", ",Subscribed,", { column: ADDRESS, code: "no_address", value: null }, "There is no address."],
    [
      "a formula",
      "=cmd(),Subscribed,",
      { column: ADDRESS, code: "incomplete_address", value: "=cmd()" },
      "“=cmd()” is not a complete email address.",
    ],
    [
      "an address without end",
      `${"a".repeat(100)},Subscribed,`,
      { column: ADDRESS, code: "incomplete_address", value: `${"a".repeat(60)}…` },
      "a…” is not a complete email address.",
    ],
    [
      "an unknown status",
      "ada@shop.internal,yes,",
      { column: STATUS, code: "unknown_status", value: "yes" },
      "“yes” is neither “Subscribed” nor",
    ],
    ["no status", "ada@shop.internal", { column: STATUS, code: "unknown_status", value: "" }, "“” is neither"],
    [
      "more cells than the header",
      "ada@shop.internal,Subscribed,,x",
      { column: null, code: "too_many_cells", value: null },
      "The row has 4 cells, the header has 3.",
    ],
    [
      "a broken quote",
      'ada"x@shop.internal,Subscribed,',
      { column: null, code: "broken_quote", value: null },
      "A quote is not closed",
    ],
    [
      "invalid UTF-8",
      "ad\uFFFD@shop.internal,Subscribed,",
      { column: null, code: "not_utf8", value: null },
      "The row is not valid UTF-8.",
    ],
    [
      "a NUL",
      "ada\0@shop.internal,Subscribed,",
      { column: null, code: "nul_character", value: null },
      "The row has a NUL character in it.",
    ],
    [
      "a cell that is too long",
      `${"ü".repeat(2049)}@shop.internal,Subscribed,`,
      { column: null, code: "cell_too_long", value: null },
      "A cell is longer than 4096 bytes.",
    ],
    [
      "an endless cell",
      `${"a".repeat(500_000)},Subscribed,`,
      { column: null, code: "cell_too_long", value: null },
      "A cell is too long.",
    ],
  ])("says of a row with %s what is wrong, and reads the rows around it", (_, cells, fault, message) => {
    const good = "ada@shop.internal,Subscribed,";
    const found = read(`${HEADER}\n${good}\n${cells}\n${good}\n`);
    expect(found.lines).toEqual([2, 4]);
    expect(found.errors).toEqual([{ line: 3, ...fault, message: expect.stringContaining(message) }]);
  });

  it.each([
    ["another case", "EMAIL ADDRESS,subscription STATUS,updated at"],
    ["blanks and quotes", ' "Email  address" ,Subscription status ,Updated at'],
  ])("takes the header in %s", (_, header) => {
    expect(read(`${header}\nada@shop.internal,Subscribed,2023-10-23\n`).rows).toEqual([subscribed("2023-10-23")]);
  });

  it("takes the columns in any order, without a date, and passes over others", () => {
    const file = 'Note,Subscription status,Email address\n"=cmd(),\n""hi""",Subscribed,ada@shop.internal\nx,nope,y\n';
    const { rows, errors } = read(file);
    expect(rows).toEqual([subscribed(null)]);
    expect(errors).toMatchObject([{ line: 4, column: "Email address" }]);
  });

  it("counts lines as an editor does: empty ones, and those within quotes, too", () => {
    const { lines, errors } = read(
      `${HEADER}\r\n\r\nada@shop.internal,Subscribed,\r\n"\n\nada@shop.internal",Subscribed,\rada,Subscribed,\n,,\n`,
    );
    expect(lines).toEqual([3, 4]);
    expect(errors).toMatchObject([{ line: 7 }]);
  });

  it("passes over a header alone", () => {
    expect(read(`${HEADER}\n`)).toEqual({ rows: [], lines: [], errors: [] });
  });

  it.each<[string, string, FileFaultCode, string | null, string]>([
    ["nothing in it", "", "empty", null, "The file is empty."],
    ["only empty lines in it", "\n\r\n", "empty", null, "The file is empty."],
    [
      "Excel's semicolons",
      "Email address;Subscription status\n",
      "semicolons",
      null,
      "by semicolons. Save the file with",
    ],
    ["tabs", "Email address\tSubscription status\n", "tabs", null, "separated by tabs"],
    ["UTF-16", "\uFFFD\uFFFDE\0m\0a\0i\0l\0", "not_utf8", null, "The file is not UTF-8 (it may be UTF-16)."],
    [
      "200 columns",
      `${HEADER},${"x,".repeat(196)}x\n`,
      "too_many_columns",
      "100",
      "The file has 200 columns; at most 100",
    ],
    ["a column twice", `${HEADER},updated AT\n`, "column_twice", "Updated at", "“Updated at” is there more than once."],
    [
      "no header",
      "ada@shop.internal,Subscribed\n",
      "columns_missing",
      "Email address, Subscription status",
      "Missing: Email address, Subscription status.",
    ],
    [
      "a column missing",
      "Email address,Updated at\n",
      "columns_missing",
      "Subscription status",
      "Missing: Subscription status.",
    ],
    [
      "a broken quote in its header",
      '"Email address,x\n',
      "first_line",
      null,
      "The first line cannot be read: A quote",
    ],
    [
      "an endless header",
      "x".repeat(500_000),
      "first_line",
      null,
      "The first line cannot be read: A cell is too long.",
    ],
  ])("refuses a file with %s", (_, file, code, value, message) => {
    expect(refusal(file)).toEqual({ kind: "unreadable", code, value, message: expect.stringContaining(message) });
  });

  it("refuses a file with too many rows", () => {
    expect(refusal(`${HEADER}\n${"a@shop.internal,Subscribed,\n".repeat(3)}`, { max_rows: 2 })).toEqual({
      kind: "too_large",
      code: "too_many_rows",
      value: "2",
      message: "The file has more than 2 rows. Split it, and upload one part after the other.",
    });
  });

  it("tells the first thousand errors, and counts them all", () => {
    const reader = new SubscriptionListReader({ now: NOW, max_rows: 2000, max_field_bytes: 4096 });
    reader.push(`${HEADER}\n${"x,y,\n".repeat(1500)}`);
    reader.end();
    expect(reader).toMatchObject({ rows: 1500, error_count: 1500 });
    expect(reader.errors).toHaveLength(1000);
    expect(reader.errors[999]?.line).toBe(1001);
  });
});
