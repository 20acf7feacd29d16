import { isPrechecked } from "../jurisdiction";
import { JURISDICTIONS } from "../jurisdictions";

describe("isPrechecked", () => {
  it.each([
    ["us", "US", true],
    ["us", "de", false],
    ["de", "us", false],
    ["us", null, false],
    [null, "us", false],
    ["us", "xx", false],
    ["us", "toString", false],
  ])("business in %s, shopper in %s: %s", (business_country, shopper_country, expected) => {
    expect(isPrechecked({ business_country, shopper_country })).toBe(expected);
  });

  it("is true for the United States alone", () => {
    const codes = Object.keys(JURISDICTIONS);
    const ticked = codes.flatMap((business_country) =>
      codes.filter((shopper_country) => isPrechecked({ business_country, shopper_country })),
    );
    expect(ticked).toEqual(["us"]);
  });
});

describe("the data of jurisdictions", () => {
  it("names a source for each country, and has the whole EEA and the markets stores sell to", () => {
    const eea = "at be bg hr cy cz dk ee fi fr de gr hu ie is it lv li lt lu mt nl no pl pt ro sk si es se".split(" ");
    const others = "gb ch ca au nz br jp kr in za mx us".split(" ");
    expect(Object.keys(JURISDICTIONS).sort()).toEqual([...eea, ...others].sort());
    const unsourced = Object.values(JURISDICTIONS).filter(({ source }) => source.length < 20);
    expect(unsourced).toEqual([]);
  });
});
