import type { WorkerQuality } from "../types.ts";
import type { NumericTable } from "./numeric-table.ts";

/** A measure of each worker's errors; objects with a single answer, which prove nothing, are left out. */
export interface WorkerErrors {
  readonly sums: Float64Array;
  /** How many answers the sums are of. */
  readonly answers: Int32Array;
  /** Mean of the measure over all these answers; NaN without any. */
  readonly mean: number;
}

/** Sums up `measure` of the distance of every answer from its object's label. */
export function workerErrors(
  { workerIds, offsets, workers, values }: NumericTable,
  labels: Float64Array,
  measure: (error: number, object: number, worker: number) => number,
): WorkerErrors {
  const sums = new Float64Array(workerIds.length);
  const answers = new Int32Array(workerIds.length);
  let total = 0;
  let count = 0;
  for (let o = 0; o < labels.length; o++) {
    if (offsets[o + 1]! - offsets[o]! < 2) continue;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const worker = workers[i]!;
      const measured = measure(values[i]! - labels[o]!, o, worker);
      sums[worker]! += measured;
      answers[worker]!++;
      total += measured;
      count++;
    }
  }
  return { sums, answers, mean: total / count };
}

/**
 * Quality of a worker: 1 / (1 + r / length of the scale), where r is the root mean square distance of the worker's answers
 * from the labels, with one answer's worth of the average worker mixed in. Workers who were always alone are left out.
 */
export function workerQualities(table: NumericTable, labels: Float64Array): WorkerQuality[] {
  const { sums, answers: compared, mean } = workerErrors(table, labels, (error) => error ** 2);
  const answers = new Int32Array(table.workerIds.length);
  for (let i = 0; i < table.workers.length; i++) answers[table.workers[i]!]!++;
  return table.workerIds.flatMap((workerId, w) => {
    if (compared[w] === 0) return [];
    const distance = Math.sqrt((sums[w]! + mean) / (compared[w]! + 1));
    const quality = distance === 0 ? 1 : 1 / (1 + distance / table.width);
    return { workerId, answers: answers[w]!, quality };
  });
}
