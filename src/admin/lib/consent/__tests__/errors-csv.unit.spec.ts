import { errorsCsv } from "../errors-csv";

describe("errorsCsv", () => {
  it("writes a line for each error, in the order of the file", () => {
    const csv = errorsCsv(
      ["Line", "Column", "Message"],
      [
        ["2", "Email address", "“nobody” is not a complete email address."],
        ["9", "", 'A quote is broken: "'],
      ],
    );
    expect(csv.split("\r\n")).toEqual([
      '\uFEFF"Line","Column","Message"',
      '"2","Email address","“nobody” is not a complete email address."',
      '"9","","A quote is broken: """',
      "",
    ]);
  });

  it("makes harmless what a spreadsheet would run", () => {
    expect(errorsCsv(["Message"], [["=cmd()"]])).toContain(`"'=cmd()"`);
  });
});
