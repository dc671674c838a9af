import type { AnswerMatrix } from "./answer-matrix.ts";
import { type AnswerRows, answerRows } from "./answer-rows.ts";
import { softCounts } from "./expectation-maximization.ts";
import { type ConfusionPrior, type Pool, updatePool, writePooledAnswers } from "./pool.ts";
import { countsOf, type WorkerCounts } from "./worker-counts.ts";

/** The workers' confusion tables: the counts of answers, and the pseudo-answers beneath them. */
export interface ConfusionTables {
  readonly rows: AnswerRows;
  /** Values of the hidden variable: one per true class and subtype, the subtypes of a class side by side. */
  readonly columns: number;
  readonly prior: ConfusionPrior;
  /** Counts carried over from earlier batches, rows × columns. */
  readonly carried: Float64Array;
  /** Soft counts of the answers, with those carried over; rows × columns. */
  readonly counts: Float64Array;
  /** Pseudo-answers, rows × columns. */
  readonly pseudo: Float64Array;
  readonly pool: Pool;
}

/** Confusion tables that hold no answers yet, but carried counts; these are for tables with one column per class. */
export function confusionTables(
  matrix: AnswerMatrix,
  columns: number,
  prior: ConfusionPrior,
  carriedCounts?: WorkerCounts,
): ConfusionTables {
  const size = matrix.classes.length;
  const known = matrix.workerIds.map((id) => carriedCounts && countsOf(carriedCounts, id));
  const rows = answerRows(
    matrix,
    (w, l) => known[w]?.slice(l * size, (l + 1) * size).some((count) => count > 0) === true,
  );
  const carried = new Float64Array(rows.labels.length * columns);
  for (let w = 0; w < known.length; w++) {
    const table = known[w];
    for (let row = rows.offsets[w]!; table !== undefined && row < rows.offsets[w + 1]!; row++) {
      for (let k = 0; k < size; k++) carried[row * columns + k] = table[rows.labels[row]! * size + k]!;
    }
  }
  const tables: ConfusionTables = {
    rows,
    columns,
    prior,
    carried,
    counts: carried.slice(),
    pseudo: new Float64Array(carried.length),
    pool: {
      columns,
      cells: new Float64Array(size * columns),
      absent: absentWorkers(matrix, columns, carriedCounts),
    },
  };
  updatePrior(tables);
  return tables;
}

/** What the carried counts say of workers who gave no answer this time: it counts for the pool. */
function absentWorkers(
  matrix: AnswerMatrix,
  columns: number,
  carried: WorkerCounts | undefined,
): Float64Array {
  const sum = new Float64Array(matrix.classes.length * columns);
  const present = new Set(matrix.workerIds);
  for (const [workerId, table] of Object.entries(carried?.workers ?? {})) {
    if (!present.has(workerId)) for (let cell = 0; cell < sum.length; cell++) sum[cell]! += table[cell]!;
  }
  return sum;
}

/** The maximization step: counts the answers anew by the posteriors. */
export function updateCounts(matrix: AnswerMatrix, tables: ConfusionTables, posteriors: Float64Array): void {
  const { counts, carried } = tables;
  softCounts(matrix, tables.rows, tables.columns, posteriors, counts);
  for (let cell = 0; cell < counts.length; cell++) counts[cell]! += carried[cell]!;
}

/** Recomputes the pseudo-answers; those of the pool follow the counts. */
export function updatePrior(tables: ConfusionTables): void {
  const { rows, columns, prior, pseudo, pool, counts } = tables;
  if (prior.pooling === 0) {
    pseudo.fill(prior.smoothing);
  } else {
    updatePool(pool, rows, counts);
    writePooledAnswers(pool, rows, counts, prior, pseudo);
  }
  const subtypes = columns / (pool.cells.length / columns);
  for (let row = 0; row < rows.labels.length; row++) {
    const right = row * columns + rows.labels[row]! * subtypes;
    for (let s = 0; s < subtypes; s++) pseudo[right + s]! += prior.diagonal;
  }
}

/** Smaller probabilities count as this much. */
export const LEAST_PROBABILITY = 1e-10;

/**
 * Writes P(answer of the row | column) for every row: the weight of its count over the weight of the column's counts.
 * A column without any count is uniform.
 */
export function updateRates(
  tables: ConfusionTables,
  weightOf: (count: number) => number,
  rates: Float64Array,
): void {
  const { rows, columns, counts, pseudo, prior } = tables;
  const size = tables.pool.cells.length / columns;
  const pseudoSum = size * prior.smoothing + prior.diagonal + prior.pooling;
  const sums = new Float64Array(columns);
  for (let w = 0; w + 1 < rows.offsets.length; w++) {
    const first = rows.offsets[w]! * columns;
    const end = rows.offsets[w + 1]! * columns;
    for (let c = 0; c < columns; c++) sums[c] = pseudoSum;
    for (let row = first; row < end; row += columns) {
      for (let c = 0; c < columns; c++) sums[c]! += counts[row + c]!;
    }
    for (let c = 0; c < columns; c++) sums[c] = sums[c]! > 0 ? 1 / weightOf(sums[c]!) : 0;
    for (let row = first; row < end; row += columns) {
      for (let c = 0; c < columns; c++) {
        const rate = weightOf(counts[row + c]! + pseudo[row + c]!) * sums[c]!;
        rates[row + c] = sums[c] === 0 ? 1 / size : Math.max(rate, LEAST_PROBABILITY);
      }
    }
  }
}
