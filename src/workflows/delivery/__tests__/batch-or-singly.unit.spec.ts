import { batchOrSingly } from "../batch-or-singly";

const ITEMS = [1, 2, 3, 4];

/** Doubles numbers, and fails for a batch with one of these in it. */
function doubling(...broken: number[]) {
  const batches: number[][] = [];
  return {
    batches,
    work: (items: readonly number[]) => {
      batches.push([...items]);
      const found = items.find((item) => broken.includes(item));
      return found === undefined
        ? Promise.resolve(items.map((item) => item * 2))
        : Promise.reject(new Error(`${found} is broken`));
    },
  };
}

function watching(health: () => Promise<unknown> = () => Promise.resolve()) {
  const failed: [number, string][] = [];
  return {
    failed,
    assertHealthy: health,
    onFailed: (item: number, error: unknown) => {
      failed.push([item, String(error)]);
      return Promise.resolve();
    },
  };
}

describe("batchOrSingly", () => {
  it("works all off at once as long as that works", async () => {
    const { work, batches } = doubling();
    expect(await batchOrSingly(ITEMS, work, watching())).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([ITEMS]);
  });

  it("keeps back only the one that fails, and says why", async () => {
    const watch = watching();
    expect(await batchOrSingly(ITEMS, doubling(3).work, watch)).toEqual([2, 4, 8]);
    expect(watch.failed).toEqual([[3, "Error: 3 is broken"]]);
  });

  it("blames no item when every one of them fails", async () => {
    const watch = watching();
    await expect(batchOrSingly(ITEMS, doubling(...ITEMS).work, watch)).rejects.toThrow("1 is broken");
    expect(watch.failed).toEqual([]);
  });

  it("gives up at once when it is what all of them need that fails", async () => {
    const watch = watching(() => Promise.reject(new Error("the database is away")));
    const { work, batches } = doubling(...ITEMS);
    await expect(batchOrSingly(ITEMS, work, watch)).rejects.toThrow("the database is away");
    expect(batches).toEqual([ITEMS, [1]]);
    expect(watch.failed).toEqual([]);
  });

  it("blames an item that is alone", async () => {
    const watch = watching();
    expect(await batchOrSingly([3], doubling(3).work, watch)).toEqual([]);
    expect(watch.failed).toHaveLength(1);
  });
});
