import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LIMITS } from "../rate-limit";

const PAGE = readFileSync(join(__dirname, "../../../docs/http-api.md"), "utf8");

describe("docs/http-api.md", () => {
  it.each([
    ["a cart's session", LIMITS.readSession, LIMITS.changeSession],
    ["a recovery link", LIMITS.openPage, LIMITS.restore],
    ["a confirmation link", LIMITS.openPage, LIMITS.confirm],
    ["marketing preferences", LIMITS.readPreferences, LIMITS.changePreferences],
  ])("says how often one may ask about %s", (about, reading, changing) => {
    const [, ...told] = new RegExp(`^\\| ${about} +\\| (\\d+) +\\| (\\d+)`, "m").exec(PAGE) ?? [];
    expect(told.map(Number)).toEqual([reading.per_minute, changing.per_minute]);
  });
});
