/** The value that occurs most often in a list that is not empty; of equally frequent ones, the one that comes first. */
export function plurality<Value>(values: readonly Value[]): {
  readonly value: Value;
  readonly votes: number;
} {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, votes]) => ({ value, votes }))
    .reduce((best, other) => (other.votes > best.votes ? other : best));
}
