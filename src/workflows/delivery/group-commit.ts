/** A group does not wait longer than this for the one before it, which may wait for somebody's lock. */
const PATIENCE_MS = 50;

type Group<Item, Result> = { items: Item[]; hurry: (window_ms: number) => void; result: Promise<Result> };

/**
 * Gathers calls into one: `commit` gets the items of all that came while the commit before was under way, and until the first
 * of their windows was over; with a window of 0 that is at once, with those of the same moment. So groups grow with the load, and
 * nobody waits for company that does not come. Each caller waits for the commit of its own group and gets its result, or its error.
 */
export function groupCommit<Item, Result>(
  commit: (items: Item[]) => Promise<Result>,
): (item: Item, options: { window_ms: number }) => Promise<Result> {
  let group: Group<Item, Result> | null = null;
  let before: Promise<unknown> = Promise.resolve();

  function open(): Group<Item, Result> {
    const items: Item[] = [];
    let due: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    let leave: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (leave = resolve));
    const result = Promise.all([over, settledSoon(before)]).then(() => {
      group = null;
      const committed = commit(items);
      before = committed;
      return committed;
    });
    const hurry = (window_ms: number) => {
      if (due === null || window_ms < due) {
        due = window_ms;
        clearTimeout(timer);
        if (window_ms > 0) timer = setTimeout(leave, window_ms);
        else setImmediate(leave);
      }
    };
    return { items, hurry, result };
  }

  return (item, { window_ms }) => {
    group ??= open();
    group.items.push(item);
    group.hurry(window_ms);
    return group.result;
  };
}

function settledSoon(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(done, done);
  });
}
