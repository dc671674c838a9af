import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { type NumericAnswer, type NumericOptions, type NumericTable, numericTable } from "./numeric-table.ts";
import { meanAnswer } from "./object-statistics.ts";

/** The weight of each worker's answers, and what is to be subtracted from them. */
export interface WorkerModel {
  readonly weights: Float64Array;
  readonly biases?: Float64Array;
}

const MAX_ITERATIONS = 500;
/** Labels have settled when none moves by more than this share of the scale. */
const TOLERANCE = 1e-6;

/**
 * Truth discovery: starts from the means; then estimates the workers from the labels and the labels, weighted means, from
 * the workers, in turn, until the labels settle.
 */
export function truthDiscovery(
  answers: readonly NumericAnswer[],
  options: NumericOptions,
  estimateWorkers: (table: NumericTable, labels: Float64Array) => WorkerModel,
): NumericConsolidation {
  const table = numericTable(answers, options);
  let labels = Float64Array.from(table.objectIds, (_, o) => meanAnswer(table, o));
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MAX_ITERATIONS) {
    const model = estimateWorkers(table, labels);
    const next = Float64Array.from(labels, (label, o) => weightedMean(table, o, label, model));
    converged = next.every((label, o) => !(Math.abs(label - labels[o]!) > TOLERANCE * table.width));
    labels = next;
    iterations++;
  }
  return numericResult(table, { labels, weighsWorkers: true, iterations, converged }, (value) => value);
}

/** Taken around the present label, which is also the answer when no weight is left. */
function weightedMean(
  table: NumericTable,
  object: number,
  label: number,
  { weights, biases }: WorkerModel,
): number {
  let sum = 0;
  let total = 0;
  for (let i = table.offsets[object]!; i < table.offsets[object + 1]!; i++) {
    const worker = table.workers[i]!;
    sum += weights[worker]! * (table.values[i]! - label - (biases?.[worker] ?? 0));
    total += weights[worker]!;
  }
  return total > 0 ? label + sum / total : label;
}
