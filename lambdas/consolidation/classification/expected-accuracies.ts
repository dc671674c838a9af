import type { AnswerMatrix } from "./answer-matrix.ts";
import { answersPerWorker } from "./classification-result.ts";

/**
 * Each worker's expected share of right answers under the posteriors, drawn towards that of all workers by `smoothing`
 * answers' worth.
 */
export function expectedAccuracies(
  matrix: AnswerMatrix,
  posteriors: Float64Array,
  smoothing: number,
): Float64Array {
  const { offsets, workers, labels } = matrix;
  const size = matrix.classes.length;
  const right = new Float64Array(matrix.workerIds.length);
  let total = 0;
  for (let o = 0; o < matrix.objectIds.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const posterior = posteriors[o * size + labels[i]!]!;
      right[workers[i]!]! += posterior;
      total += posterior;
    }
  }
  const mean = labels.length === 0 ? 0 : total / labels.length;
  const answers = answersPerWorker(matrix);
  return right.map((expected, w) => {
    const weight = answers[w]! + smoothing;
    return weight === 0 ? mean : (expected + smoothing * mean) / weight;
  });
}
