import { pageFromEnd } from "../page-from-end";

const LIST = Array.from({ length: 47 }, (_, n) => n);

/** The page as a database gives it. */
function read(take: number, skip: number): number[] {
  const page = pageFromEnd({ take, skip }, LIST.length);
  return page
    ? LIST.toReversed()
        .slice(page.skip, page.skip + page.take)
        .reverse()
    : LIST.slice(skip, skip + take);
}

describe("a page counted from the end", () => {
  it("has what the page has, wherever it is and however long", () => {
    for (let skip = 0; skip < 60; skip++) {
      for (const take of [1, 10, 20, 100]) {
        expect(read(take, skip)).toEqual(LIST.slice(skip, skip + take));
      }
    }
  });

  it("is for the second half only", () => {
    expect(pageFromEnd({ take: 10, skip: 20 }, 47)).toBeNull();
    expect(pageFromEnd({ take: 10, skip: 40 }, 47)).toEqual({ take: 7, skip: 0 });
  });
});
