import { errorsCsv } from "../errors-csv";

describe("errorsCsv", () => {
  it("writes a line for each error, in the order of the file", () => {
    const csv = errorsCsv([
      { line: 2, column: "Email address", message: "“nobody” is not a complete email address." },
      { line: 9, column: null, message: 'A quote is broken: "' },
    ]);
    expect(csv.split("\r\n")).toEqual([
      '\uFEFF"Line","Column","Message"',
      '"2","Email address","“nobody” is not a complete email address."',
      '"9","","A quote is broken: """',
      "",
    ]);
  });

  it("makes harmless what a spreadsheet would run", () => {
    expect(errorsCsv([{ line: 2, column: "Email address", message: "=cmd()" }])).toContain(`"'=cmd()"`);
  });
});
