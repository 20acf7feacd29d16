import { DEFAULT_EXCLUDED_PATTERNS, isExcludedAddress } from "../excluded-address";

describe("isExcludedAddress", () => {
  it.each(["john@storebotmail.joonix.net", "Jane@StoreBotMail.Joonix.net "])("excludes %s by default", (email) => {
    expect(isExcludedAddress(email, DEFAULT_EXCLUDED_PATTERNS)).toBe(true);
  });

  it.each([
    "ada@shop.internal",
    "ada@joonix.net.shop.internal",
    "joonix.net@shop.internal",
    "ada@notjoonix.net",
    "ada@joonix.net",
  ])("leaves %s alone by default", (email) => {
    expect(isExcludedAddress(email, DEFAULT_EXCLUDED_PATTERNS)).toBe(false);
  });

  it.each<[string, string, boolean]>([
    ["*@competitor.internal", "ada@competitor.internal", true],
    ["*@Competitor.internal", "ada@competitor.INTERNAL", true],
    ["*@competitor.internal", "ada@competitor.internal.evil.internal", false],
    ["test*@shop.internal", "test+17@shop.internal", true],
    ["test*@shop.internal", "a.test@shop.internal", false],
    ["*+bot*@*", "ada+bot7@shop.internal", true],
    ["*+bot*@*", "ada@shop.internal", false],
    ["ada@shop.internal", "ada@shop.internal", true],
    ["ada@shop.internal", "aida@shop.internal", false],
    ["a.a@shop.internal", "axa@shop.internal", false],
    ["*", "ada@shop.internal", true],
    ["*ab*ab", "ab", false],
    ["ab*b", "ab", false],
  ])("by %s of the merchant, %s: %s", (pattern, email, excluded) => {
    expect(isExcludedAddress(email, [pattern])).toBe(excluded);
  });

  it("answers at once, whatever the pattern", () => {
    const pattern = `${"*a".repeat(100)}*b`;
    expect(isExcludedAddress(`${"a".repeat(240)}@shop.internal`, [pattern])).toBe(false);
  });
});
