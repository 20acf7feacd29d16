/**
 * Gathers calls of a few milliseconds into one: `commit` gets all their items at once. Each caller waits for the
 * commit of its own group and gets its result, or its error.
 */
export function groupCommit<Item, Result>(
  commit: (items: Item[]) => Promise<Result>,
  { window_ms }: { window_ms: number },
): (item: Item) => Promise<Result> {
  let group: { items: Item[]; result: Promise<Result> } | null = null;
  return (item) => {
    if (group) {
      group.items.push(item);
      return group.result;
    }
    const items = [item];
    const result = new Promise<void>((resolve) => setTimeout(resolve, window_ms)).then(() => {
      group = null;
      return commit(items);
    });
    group = { items, result };
    return result;
  };
}
