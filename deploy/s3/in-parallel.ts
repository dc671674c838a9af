/** Does something with every item, so many at a time, and gives the results in the order of the items; the first error ends it. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  let isOver = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) {
      if (isOver) return;
      try {
        results[index] = await run(item);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
