import type { AnswerMatrix } from "./answer-matrix.ts";

/**
 * The share of its votes that each class got, objects × classes, where a vote weighs as much as its worker (1 unless
 * given). Votes that all weigh nothing count alike; an object without answers has a row of zeros.
 */
export function voteShares(matrix: AnswerMatrix, weights?: Float64Array): Float64Array {
  const { offsets, workers, labels } = matrix;
  const size = matrix.classes.length;
  const shares = new Float64Array(matrix.objectIds.length * size);
  for (let o = 0, row = 0; o < matrix.objectIds.length; o++, row += size) {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    let total = 0;
    if (weights !== undefined) for (let i = start; i < end; i++) total += weights[workers[i]!]!;
    const weighted = weights !== undefined && total > 0;
    const unit = weighted ? 1 / total : 1 / (end - start);
    for (let i = start; i < end; i++)
      shares[row + labels[i]!]! += weighted ? weights[workers[i]!]! * unit : unit;
  }
  return shares;
}

/** How many answers each class got in the whole job. */
export function answersPerClass(matrix: AnswerMatrix): Float64Array {
  const counts = new Float64Array(matrix.classes.length);
  for (let i = 0; i < matrix.labels.length; i++) counts[matrix.labels[i]!]!++;
  return counts;
}
