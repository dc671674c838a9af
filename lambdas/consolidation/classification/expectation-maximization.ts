import type { AnswerMatrix } from "./answer-matrix.ts";
import type { AnswerRows } from "./answer-rows.ts";

/*
 * The two steps that Dawid-Skene and its Bayesian relatives share. A column is a value of the hidden variable: a true
 * class, or a true class with a subtype. Tables are row-major with one row per (worker, answered class) pair and one
 * entry per column, so that both steps stream through them.
 */

/** Terms this far below the largest vanish in double precision: exp(-40) < 2^-53. */
const NEGLIGIBLE = -40;

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
 * Rewrites the posteriors from ln P(column) and, per row, ln P(answer | column). Those of objects without answers or
 * with a fixed label stay as they are.
 */
export function expectation(
  matrix: AnswerMatrix,
  rows: AnswerRows,
  logPrior: Float64Array,
  logRows: Float64Array,
  posteriors: Float64Array,
  fixed?: Int32Array,
): Expectation {
  const { offsets } = matrix;
  const { rowOf } = rows;
  const objects = matrix.objectIds.length;
  const columns = logPrior.length;
  const scores = new Float64Array(columns);
  let logLikelihood = 0;
  let moved = 0;
  for (let o = 0, first = 0; o < objects; o++, first += columns) {
    if (offsets[o] === offsets[o + 1]) continue;
    for (let c = 0; c < columns; c++) scores[c] = logPrior[c]!;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const row = rowOf[i]! * columns;
      for (let c = 0; c < columns; c++) scores[c]! += logRows[row + c]!;
    }
    if (fixed !== undefined && fixed[o]! >= 0) {
      logLikelihood += scores[fixed[o]!]!;
      continue;
    }
    let largest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < columns; c++) if (scores[c]! > largest) largest = scores[c]!;
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const below = scores[c]! - largest;
      scores[c] = below < NEGLIGIBLE ? 0 : Math.exp(below);
      sum += scores[c]!;
    }
    logLikelihood += largest + Math.log(sum);
    const share = 1 / sum;
    for (let c = 0; c < columns; c++) {
      const posterior = scores[c]! * share;
      moved += Math.abs(posterior - posteriors[first + c]!);
      posteriors[first + c] = posterior;
    }
  }
  return { logLikelihood, change: objects === 0 ? 0 : moved / (2 * objects) };
}
