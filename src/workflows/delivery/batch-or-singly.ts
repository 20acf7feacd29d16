/**
 * Works off a batch at once, and when that fails each item on its own, so that one that cannot be dealt with keeps back
 * nobody. Work that failed must have left nothing behind.
 *
 * @param assertHealthy rejects when it is not an item that fails but what all of them need, such as the database
 * @param onFailed told of each item that failed on its own
 * @throws what the batch failed with, when every one of several items fails, too; and what `assertHealthy` rejects with
 */
export async function batchOrSingly<Item, Result>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Result[]>,
  {
    assertHealthy,
    onFailed,
  }: { assertHealthy: () => Promise<unknown>; onFailed: (item: Item, error: unknown) => Promise<void> },
): Promise<Result[]> {
  try {
    return await work(items);
  } catch (error) {
    const results: Result[] = [];
    const failed: { item: Item; error: unknown }[] = [];
    for (const item of items) {
      try {
        results.push(...(await work([item])));
      } catch (own) {
        await assertHealthy();
        failed.push({ item, error: own });
      }
    }
    if (items.length > 1 && failed.length === items.length) {
      throw error;
    }
    for (const one of failed) {
      await onFailed(one.item, one.error);
    }
    return results;
  }
}
