import fc from "fast-check";
import { asJson } from "../as-json";

describe("what is told", () => {
  it("is what JSON would make of it", () => {
    const value = fc.object({ values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.date()] });
    fc.assert(
      fc.property(value, (one) => {
        expect(asJson(one)).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });

  it("has times as texts, however deep, and leaves out what is undefined", () => {
    const at = new Date("2026-11-25T10:00:00Z");
    expect(asJson({ at, inner: { at, list: [at, undefined] }, gone: undefined, none: null })).toEqual({
      at: "2026-11-25T10:00:00.000Z",
      inner: { at: "2026-11-25T10:00:00.000Z", list: ["2026-11-25T10:00:00.000Z", null] },
      none: null,
    });
  });
});
