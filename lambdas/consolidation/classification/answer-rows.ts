import type { AnswerMatrix } from "./answer-matrix.ts";

/**
 * The pairs of a worker and a class the worker has answered, sorted by worker, then class. Tables with one row per
 * pair grow with what workers did, not with workers × classes².
 */
export interface AnswerRows {
  /** Row of each answer of the matrix. */
  readonly rowOf: Int32Array;
  /** Class index of each row. */
  readonly labels: Int32Array;
  /** The rows of worker `w` are `offsets[w]` to `offsets[w + 1] - 1`. */
  readonly offsets: Int32Array;
}

/** Numbers the (worker, class) pairs that occur in `matrix`. */
export function answerRows(matrix: AnswerMatrix): AnswerRows {
  const size = matrix.classes.length;
  const table = new Int32Array(matrix.workerIds.length * size);
  const rowOf = new Int32Array(matrix.labels.length);
  for (let i = 0; i < rowOf.length; i++) table[matrix.workers[i]! * size + matrix.labels[i]!] = 1;

  const offsets = new Int32Array(matrix.workerIds.length + 1);
  const labels: number[] = [];
  for (let w = 0; w < matrix.workerIds.length; w++) {
    for (let l = 0; l < size; l++) {
      const cell = w * size + l;
      if (table[cell] === 1) table[cell] = labels.push(l) - 1;
    }
    offsets[w + 1] = labels.length;
  }
  for (let i = 0; i < rowOf.length; i++) rowOf[i] = table[matrix.workers[i]! * size + matrix.labels[i]!]!;
  return { rowOf, labels: Int32Array.from(labels), offsets };
}
