import { linesOf } from "../lines";

describe("linesOf", () => {
  it("takes lines and commas, and leaves out what is empty", () => {
    expect(linesOf(" a@b.c \n\n*@d.e, f@g.h,")).toEqual(["a@b.c", "*@d.e", "f@g.h"]);
  });
});
