import type { AnswerMatrix } from "./answer-matrix.ts";

/**
 * Mean over the data objects of the share of agreeing pairs of workers; objects with fewer than two answers have no
 * pair and are left out; `null` when no object has one.
 */
export function pairwiseAgreement(matrix: AnswerMatrix): number | null {
  const { offsets, labels } = matrix;
  const votes = new Int32Array(matrix.classes.length);
  let sum = 0;
  let objects = 0;
  for (let o = 0; o < matrix.objectIds.length; o++) {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    if (end - start < 2) continue;
    let agreeing = 0;
    for (let i = start; i < end; i++) agreeing += votes[labels[i]!]!++;
    for (let i = start; i < end; i++) votes[labels[i]!] = 0;
    sum += (2 * agreeing) / ((end - start) * (end - start - 1));
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}
