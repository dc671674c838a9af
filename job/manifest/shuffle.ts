import { seededRandom } from "../workers/random.ts";

/** The numbers from 0 to `count - 1` in an order that only the seed decides (Fisher and Yates). */
export function shuffledIndices(count: number, seed: string): Uint32Array {
  const random = seededRandom(seed);
  const indices = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const index = indices[last]!;
    indices[last] = indices[other]!;
    indices[other] = index;
  }
  return indices;
}

/**
 * Divides a whole number by weights into whole numbers that add up to it: each gets its share rounded down, and what is left
 * goes to the largest remainders, of equal ones to the first.
 *
 * @param weights not negative, with a positive sum
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: Math.round((share - Math.floor(share)) * 1e9) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]!++;
  return parts;
}
