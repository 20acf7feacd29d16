import { readFileSync } from "node:fs";
import { JURISDICTIONS } from "../jurisdictions";

it("docs/consent.md lists exactly the countries, boxes and sources of the data", () => {
  const page = readFileSync("docs/consent.md", "utf8");
  const listed = page
    .split("\n")
    .filter((line) => /\([A-Z]{2}\) +\|/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const expected = Object.entries(JURISDICTIONS).map(([code, { name, requires, source }]) => [
    "",
    `${name} (${code.toUpperCase()})`,
    requires === "opt_out" ? "ticked" : "unticked",
    source,
    "",
  ]);
  expect(listed).toEqual(expected);
});
