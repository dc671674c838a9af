import type { AnswerMatrix } from "./answer-matrix.ts";

/**
 * The pairs of a worker and a class the worker has answered, sorted by worker, then class. Tables with one row per
 * pair grow with what the workers did, not with workers × classes².
 */
export interface AnswerRows {
  /** Row of each answer of the matrix. */
  readonly rowOf: Int32Array;
  /** Class index of each row. */
  readonly labels: Int32Array;
  /** The rows of worker `w` are `offsets[w]` to `offsets[w + 1] - 1`. */
  readonly offsets: Int32Array;
}

/** Numbers the (worker, class) pairs that occur in `matrix`, or of which `known` says that they occurred before. */
export function answerRows(
  matrix: AnswerMatrix,
  known?: (worker: number, label: number) => boolean,
): AnswerRows {
  const { workers, workerIds } = matrix;
  const size = matrix.classes.length;
  const rowOfPair = new Int32Array(workerIds.length * size);
  for (let i = 0; i < workers.length; i++) rowOfPair[workers[i]! * size + matrix.labels[i]!] = 1;

  const offsets = new Int32Array(workerIds.length + 1);
  const labels: number[] = [];
  for (let w = 0; w < workerIds.length; w++) {
    for (let l = 0; l < size; l++) {
      const pair = w * size + l;
      if (rowOfPair[pair] === 1 || known?.(w, l) === true) rowOfPair[pair] = labels.push(l) - 1;
    }
    offsets[w + 1] = labels.length;
  }
  const rowOf = workers.map((w, i) => rowOfPair[w * size + matrix.labels[i]!]!);
  return { rowOf, labels: Int32Array.from(labels), offsets };
}
