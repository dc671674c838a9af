import { apportion, shuffledIndices } from "./shuffle.ts";

/**
 * Deals the lines of a manifest out to parts whose sizes are as the weights, at random but decided by the seed alone. Every
 * line is in exactly one part, and the lines of a part stay in the manifest's order.
 */
export function splitManifest(
  lines: readonly string[],
  weights: readonly number[],
  seed: string,
): readonly (readonly string[])[] {
  const order = shuffledIndices(lines.length, seed);
  let start = 0;
  return apportion(lines.length, weights).map((size) => {
    const part = order.slice(start, start + size).sort();
    start += size;
    return Array.from(part, (index) => lines[index]!);
  });
}
