import { ConsolidationError, show } from "../../contract/errors.ts";
import type { AnswerMatrix } from "./answer-matrix.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import type { ConfusionTables } from "./confusion-tables.ts";
import { columnSums, softCounts } from "./expectation-maximization.ts";
import type { Fit } from "./fit-confusions.ts";
import type { WorkerCounts } from "./worker-counts.ts";

/** What the methods with one confusion table per worker return. */
export interface ConfusionResult extends ClassificationResult {
  /** P(class), in the order of `classes`. */
  readonly classPrior: Float64Array;
  /** ln P(answers) under the estimated parameters. */
  readonly logLikelihood: number;
  /**
   * A worker's table: P(answered class | true class), row by row for each answered class; each true class's column
   * sums to 1. Computed when called, because the tables of all workers can be large.
   *
   * @throws ConsolidationError when the worker gave no answer
   */
  readonly confusion: (workerId: string) => Float64Array;
  /** The counts of these answers, to be carried over to the next batch; those carried in are not in them. */
  readonly counts: () => WorkerCounts;
}

/** Packs up what {@link fitConfusions} left in tables with one column per class. */
export function confusionResult(
  matrix: AnswerMatrix,
  tables: ConfusionTables,
  posteriors: Float64Array,
  fit: Fit,
  fixed?: Int32Array,
): ConfusionResult {
  const total = fit.prior.reduce((a, b) => a + b, 0);
  const classPrior = fit.prior.map((share) => share / total);
  const result = classificationResult(matrix, {
    posteriors,
    classPrior,
    workerQuality: Float64Array.from(matrix.workerIds, (_, w) => rightAnswers(tables, w, classPrior)),
    ...(fixed === undefined ? {} : { fixed }),
    iterations: fit.iterations,
    converged: fit.converged,
  });
  return {
    ...result,
    classPrior,
    logLikelihood: fit.logLikelihood,
    confusion: (workerId) => {
      const w = matrix.workerIds.indexOf(workerId);
      if (w >= 0) return confusionOf(tables, w);
      throw new ConsolidationError({
        code: "worker-unknown",
        summary: "There is no confusion table of a worker who gave no answer.",
        found: show(workerId),
      });
    },
    counts: () => countAnswers(matrix, tables, posteriors),
  };
}

/** P(the worker answers the true class), for an object of unknown class. */
function rightAnswers(tables: ConfusionTables, worker: number, classPrior: Float64Array): number {
  const table = confusionOf(tables, worker);
  return classPrior.reduce((sum, p, k) => sum + p * table[k * classPrior.length + k]!, 0);
}

function confusionOf(tables: ConfusionTables, worker: number): Float64Array {
  const { rows, columns, counts, pseudo, prior, pool } = tables;
  const table = new Float64Array(columns * columns).fill(prior.smoothing);
  for (let k = 0; k < columns; k++) table[k * columns + k]! += prior.diagonal;
  for (let cell = 0; cell < table.length; cell++) table[cell]! += prior.pooling * pool.cells[cell]!;
  for (let row = rows.offsets[worker]!; row < rows.offsets[worker + 1]!; row++) {
    for (let k = 0; k < columns; k++) {
      table[rows.labels[row]! * columns + k] = counts[row * columns + k]! + pseudo[row * columns + k]!;
    }
  }
  const sums = columnSums(table, columns, new Float64Array(columns));
  return table.map((count, cell) =>
    sums[cell % columns]! > 0 ? count / sums[cell % columns]! : 1 / columns,
  );
}

function countAnswers(matrix: AnswerMatrix, tables: ConfusionTables, posteriors: Float64Array): WorkerCounts {
  const { rows, columns } = tables;
  const counts = new Float64Array(tables.counts.length);
  softCounts(matrix, rows, columns, posteriors, counts);
  const workers = matrix.workerIds.map((workerId, w) => {
    const table: number[] = new Array(columns * columns).fill(0);
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      for (let k = 0; k < columns; k++) table[rows.labels[row]! * columns + k] = counts[row * columns + k]!;
    }
    return [workerId, table] as const;
  });
  return {
    classes: matrix.classes,
    objects: [...columnSums(posteriors, columns, new Float64Array(columns))],
    workers: Object.fromEntries(workers),
  };
}
