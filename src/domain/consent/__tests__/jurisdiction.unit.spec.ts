import { isPrechecked } from "../jurisdiction";

describe("isPrechecked", () => {
  it.each([
    ["us", "US", true],
    ["us", "de", false],
    ["de", "us", false],
    ["us", null, false],
    [null, "us", false],
    ["us", "toString", false],
  ])("business in %s, shopper in %s: %s", (business_country, shopper_country, expected) => {
    expect(isPrechecked({ business_country, shopper_country })).toBe(expected);
  });
});
