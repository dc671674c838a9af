import type { AnswerMatrix } from "./answer-matrix.ts";
import type { AnswerRows } from "./answer-rows.ts";

/*
 * The two steps that Dawid-Skene and its Bayesian relatives share. A column is a value of the hidden variable: a true
 * class, or a true class with a subtype. Tables are row-major with one row per (worker, answered class) pair and one
 * entry per column, so that both steps stream through them.
 */

/** Posteriors below this count as 0, which spares counting them: no label depends on differences below 1e-9. */
const NEGLIGIBLE = 1e-12;

/** Products of probabilities below this may have lost terms by underflow. */
const UNDERFLOW = 1e-280;

/** Writes to `counts`, per row and column, the summed probability that the row's answers were given to objects of the column. */
export function softCounts(
  matrix: AnswerMatrix,
  rows: AnswerRows,
  columns: number,
  posteriors: Float64Array,
  counts: Float64Array,
): void {
  const { offsets } = matrix;
  const { rowOf } = rows;
  const present = new Int32Array(columns);
  counts.fill(0);
  for (let o = 0, first = 0; o < matrix.objectIds.length; o++, first += columns) {
    let size = 0;
    for (let c = 0; c < columns; c++) if (posteriors[first + c]! > 0) present[size++] = c;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const row = rowOf[i]! * columns;
      for (let p = 0; p < size; p++) counts[row + present[p]!]! += posteriors[first + present[p]!]!;
    }
  }
}

/** Writes the sums of a table over its rows: one number per column. */
export function columnSums(table: Float64Array, columns: number, sums: Float64Array): Float64Array {
  sums.fill(0);
  for (let first = 0; first < table.length; first += columns) {
    for (let c = 0; c < columns; c++) sums[c]! += table[first + c]!;
  }
  return sums;
}

/** What one expectation step brought. */
export interface Expectation {
  /** Sum over the objects of ln P(answers). */
  readonly logLikelihood: number;
  /** How much probability moved from one column to another: mean over the objects, in [0, 1]. */
  readonly change: number;
}

/**
 * Rewrites the posteriors from P(column) and, per row, P(answer | column); neither need sum to 1. Those of objects
 * without answers or with a fixed label stay as they are. Probabilities are multiplied, which is quick; where a product
 * might underflow, logarithms are added.
 */
export function updatePosteriors(
  matrix: AnswerMatrix,
  rows: AnswerRows,
  prior: Float64Array,
  rates: Float64Array,
  posteriors: Float64Array,
  fixed?: Int32Array,
): Expectation {
  const { offsets } = matrix;
  const { rowOf } = rows;
  const objects = matrix.objectIds.length;
  const columns = prior.length;
  const scores = new Float64Array(columns);
  let logLikelihood = 0;
  let moved = 0;
  for (let o = 0, first = 0; o < objects; o++, first += columns) {
    const start = offsets[o]!;
    const end = offsets[o + 1]!;
    if (start === end) continue;
    if (fixed !== undefined && fixed[o]! >= 0) {
      logLikelihood += logJoint(start, end, rowOf, prior, rates, fixed[o]!);
      continue;
    }
    for (let c = 0; c < columns; c++) scores[c] = prior[c]!;
    for (let i = start; i < end; i++) {
      const row = rowOf[i]! * columns;
      for (let c = 0; c < columns; c++) scores[c]! *= rates[row + c]!;
    }
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += scores[c]!;
    if (sum > UNDERFLOW) {
      logLikelihood += Math.log(sum);
    } else {
      for (let c = 0; c < columns; c++) scores[c] = logJoint(start, end, rowOf, prior, rates, c);
      const largest = scores.reduce((a, b) => Math.max(a, b));
      sum = 0;
      for (let c = 0; c < columns; c++) sum += scores[c] = Math.exp(scores[c]! - largest);
      logLikelihood += largest + Math.log(sum);
    }
    let kept = 0;
    for (let c = 0; c < columns; c++) {
      if (scores[c]! < sum * NEGLIGIBLE) scores[c] = 0;
      kept += scores[c]!;
    }
    const share = 1 / kept;
    for (let c = 0; c < columns; c++) {
      const posterior = scores[c]! * share;
      moved += Math.abs(posterior - posteriors[first + c]!);
      posteriors[first + c] = posterior;
    }
  }
  return { logLikelihood, change: objects === 0 ? 0 : moved / (2 * objects) };
}

/** {@link updatePosteriors} for models that have logarithms of probabilities. */
export function expectation(
  matrix: AnswerMatrix,
  rows: AnswerRows,
  logPrior: Float64Array,
  logRows: Float64Array,
  posteriors: Float64Array,
): Expectation {
  const prior = logPrior.map(Math.exp);
  const rates = new Float64Array(logRows.length);
  for (let cell = 0; cell < rates.length; cell++) rates[cell] = Math.exp(logRows[cell]!);
  return updatePosteriors(matrix, rows, prior, rates, posteriors);
}

/** ln P(column, answers). */
function logJoint(
  start: number,
  end: number,
  rowOf: Int32Array,
  prior: Float64Array,
  rates: Float64Array,
  column: number,
): number {
  let sum = Math.log(prior[column]!);
  for (let i = start; i < end; i++) sum += Math.log(rates[rowOf[i]! * prior.length + column]!);
  return sum;
}
