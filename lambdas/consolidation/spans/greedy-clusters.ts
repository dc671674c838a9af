/** Two items, by number, that are alike enough to mean the same. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/**
 * Clusters of the items 0, 1, …, each a list of items: pairs join from the most similar down, equally similar ones
 * in the order of their items, and no cluster ever gets two items of one seat (one worker's answer).
 */
export function greedyClusters(seatOf: readonly number[], pairs: readonly SimilarPair[]): number[][] {
  const clusterOf = seatOf.map((seat, item) => ({ items: [item], seats: new Set([seat]) }));
  const bestFirst = [...pairs].sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
  for (const { a, b } of bestFirst) {
    const into = clusterOf[a]!;
    const other = clusterOf[b]!;
    if (into === other || [...other.seats].some((seat) => into.seats.has(seat))) continue;
    into.items.push(...other.items);
    for (const seat of other.seats) into.seats.add(seat);
    for (const item of other.items) clusterOf[item] = into;
  }
  return [...new Set(clusterOf)].map(({ items }) => items);
}
