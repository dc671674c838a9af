import type { LabelTable } from "./label-table.ts";

/**
 * Mean over the data objects of the mean, over pairs of workers, of the Jaccard index of the classes that they chose (1
 * where both chose none); `null` when no object has two answers.
 */
export function labelAgreement({ objectIds, classes, offsets, chosen }: LabelTable): number | null {
  let sum = 0;
  let objects = 0;
  for (let o = 0; o < objectIds.length; o++) {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    if (end - start < 2) continue;
    let similarity = 0;
    for (let i = start; i < end; i++) {
      for (let j = start; j < i; j++)
        similarity += jaccard(chosen, i * classes.length, j * classes.length, classes.length);
    }
    sum += similarity / (((end - start) * (end - start - 1)) / 2);
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}

function jaccard(chosen: Uint8Array, one: number, other: number, size: number): number {
  let both = 0;
  let either = 0;
  for (let k = 0; k < size; k++) {
    both += chosen[one + k]! & chosen[other + k]!;
    either += chosen[one + k]! | chosen[other + k]!;
  }
  return either === 0 ? 1 : both / either;
}
