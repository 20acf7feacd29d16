import { groupCommit } from "../group-commit";

describe("groupCommit", () => {
  it("commits calls of one moment together, and gives each the result", async () => {
    const groups: number[][] = [];
    const commit = groupCommit(
      async (items: number[]) => {
        groups.push(items);
        return Promise.resolve(items.length);
      },
      { window_ms: 1 },
    );
    expect(await Promise.all([commit(1), commit(2), commit(3)])).toEqual([3, 3, 3]);
    expect(await commit(4)).toBe(1);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it("fails those of one group, and not the next", async () => {
    const commit = groupCommit(
      async (items: number[]) => (items.includes(1) ? Promise.reject(new Error("no")) : Promise.resolve("ok")),
      { window_ms: 1 },
    );
    const results = await Promise.allSettled([commit(1), commit(2)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await commit(3)).toBe("ok");
  });
});
