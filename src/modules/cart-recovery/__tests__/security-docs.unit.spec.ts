import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MODELS = join(__dirname, "../models");
const PAGE = join(__dirname, "../../../../docs/security.md");

describe("docs/security.md", () => {
  it("says of each table what personal data it has, and for how long", () => {
    const tables = readdirSync(MODELS).map((file) => file.replace(".ts", "").replaceAll("-", "_"));
    const told = Array.from(
      readFileSync(PAGE, "utf8").matchAll(/^\| `(\w+)`[^|]*\|[^|]+\|[^|]+\|$/gm),
      ([, table]) => table,
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !told.includes(table))).toEqual([]);
  });
});
