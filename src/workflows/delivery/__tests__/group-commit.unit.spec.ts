import { groupCommit } from "../group-commit";

const SOON = { window_ms: 1 };
const AT_ONCE = { window_ms: 0 };
const NEVER = { window_ms: 60_000 };

/** Commits that end when they are told to. */
function heldBack() {
  const groups: number[][] = [];
  const ends: (() => void)[] = [];
  const commit = groupCommit((items: number[]) => {
    groups.push(items);
    return new Promise<number>((resolve) => ends.push(() => resolve(items.length)));
  });
  const nextMoment = () => new Promise((resolve) => setImmediate(resolve)).then(() => undefined);
  return { groups, commit, end: () => ends.shift()?.(), nextMoment };
}

describe("groupCommit", () => {
  afterEach(() => jest.useRealTimers());

  it("commits calls of one moment together, and gives each the result", async () => {
    const groups: number[][] = [];
    const commit = groupCommit(async (items: number[]) => {
      groups.push(items);
      return Promise.resolve(items.length);
    });
    expect(await Promise.all([commit(1, SOON), commit(2, SOON), commit(3, SOON)])).toEqual([3, 3, 3]);
    expect(await commit(4, SOON)).toBe(1);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it("takes those that can wait along with the first that cannot", async () => {
    const groups: number[][] = [];
    const commit = groupCommit(async (items: number[]) => {
      groups.push(items);
      return Promise.resolve(items.length);
    });
    expect(await Promise.all([commit(1, NEVER), commit(2, AT_ONCE)])).toEqual([2, 2]);
    expect(groups).toEqual([[1, 2]]);
  });

  it("gathers whatever comes while a commit is under way", async () => {
    // Its patience does not end, however slow the machine is.
    jest.useFakeTimers({ doNotFake: ["setImmediate"] });
    const { groups, commit, end, nextMoment } = heldBack();
    const first = commit(1, AT_ONCE);
    await nextMoment();
    await nextMoment();
    expect(groups).toEqual([[1]]);
    const others = [commit(2, AT_ONCE), commit(3, AT_ONCE)];
    await nextMoment();
    await nextMoment();
    expect(groups).toEqual([[1]]);
    end();
    await first;
    await nextMoment();
    expect(groups).toEqual([[1], [2, 3]]);
    end();
    expect(await Promise.all(others)).toEqual([2, 2]);
  });

  it("goes on after a while when a commit does not end", async () => {
    const { groups, commit, nextMoment } = heldBack();
    void commit(1, AT_ONCE);
    await nextMoment();
    await nextMoment();
    void commit(2, AT_ONCE);
    const start = Date.now();
    while (groups.length < 2 && Date.now() - start < 5_000) await nextMoment();
    expect(groups).toEqual([[1], [2]]);
  });

  it("fails those of one group, and not the next", async () => {
    const commit = groupCommit(async (items: number[]) =>
      items.includes(1) ? Promise.reject(new Error("no")) : Promise.resolve("ok"),
    );
    const results = await Promise.allSettled([commit(1, SOON), commit(2, SOON)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await commit(3, SOON)).toBe("ok");
  });
});
