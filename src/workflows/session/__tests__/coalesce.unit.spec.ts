import { coalesce } from "../coalesce";

type Run = { key: string; n: number; end: () => void; fail: (error: Error) => void };

/** Work that goes on until the test ends it. */
function setUp() {
  const runs: Run[] = [];
  const ask = coalesce<{ key: string; n: number }>(
    (input) => new Promise<void>((end, fail) => void runs.push({ ...input, end, fail })),
    { keyOf: ({ key }) => key, merge: (a, b) => (a.n > b.n ? a : b) },
  );
  return { runs, ask };
}

const told = (runs: readonly Run[]) => runs.map(({ key, n }) => `${key}${n}`);

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("work that is coalesced", () => {
  it("begins at once", async () => {
    const { runs, ask } = setUp();
    const done = ask({ key: "a", n: 1 });
    expect(told(runs)).toEqual(["a1"]);
    runs[0]?.end();
    await done;
  });

  it("is done once more for all that was asked meanwhile, merged", async () => {
    const { runs, ask } = setUp();
    const burst = [1, 3, 2].map((n) => ask({ key: "a", n }));
    expect(told(runs)).toEqual(["a1"]);
    runs[0]?.end();
    await settled();
    expect(told(runs)).toEqual(["a1", "a3"]);
    runs[1]?.end();
    await Promise.all(burst);
    await settled();
    expect(runs).toHaveLength(2);
  });

  it("has nobody wait for a run that began before they asked", async () => {
    const { runs, ask } = setUp();
    const first = ask({ key: "a", n: 1 });
    let isDone = false;
    const second = ask({ key: "a", n: 2 }).then(() => (isDone = true));
    runs[0]?.end();
    await first;
    await settled();
    expect(isDone).toBe(false);
    const third = ask({ key: "a", n: 3 });
    runs[1]?.end();
    await second;
    await settled();
    expect(told(runs)).toEqual(["a1", "a2", "a3"]);
    runs[2]?.end();
    await third;
  });

  it("goes on side by side for other keys", () => {
    const { runs, ask } = setUp();
    void ask({ key: "a", n: 1 });
    void ask({ key: "b", n: 1 });
    expect(told(runs)).toEqual(["a1", "b1"]);
  });

  it("tells of a failure whom it concerns, and goes on", async () => {
    const { runs, ask } = setUp();
    const first = ask({ key: "a", n: 1 });
    const second = ask({ key: "a", n: 2 });
    runs[0]?.fail(new Error("no database"));
    await expect(first).rejects.toThrow("no database");
    await settled();
    runs[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });

  it("begins at once again when it has come to rest", async () => {
    const { runs, ask } = setUp();
    const first = ask({ key: "a", n: 1 });
    runs[0]?.end();
    await first;
    const second = ask({ key: "a", n: 1 });
    expect(runs).toHaveLength(2);
    runs[1]?.end();
    await second;
  });
});
