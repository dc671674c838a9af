import { numberOption } from "../classification/check-options.ts";
import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { type NumericAnswer, type NumericOptions, numericTable } from "./numeric-table.ts";
import { sortedAnswers } from "./object-statistics.ts";

/** Options of {@link trimmedMean}. */
export interface TrimmedMeanOptions extends NumericOptions {
  /** The share of an object's answers to leave out at each end, from 0 to below 0.5, rounded down; 0.1 unless given. */
  readonly trim?: number;
}

/**
 * Mean without the smallest and the largest answers: as good as the mean where workers err alike, and safe against single
 * answers that are far off. With fewer than 1 / `trim` answers (10 unless told otherwise) nothing is left out.
 *
 * Confidence, spread, abstentions, repeats and agreement are as with {@link numericMean}; the spread is that of all answers.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order, or `trim` is out of range
 * @example
 * import { trimmedMean } from "labelsmith/consolidation";
 *
 * const { objects } = trimmedMean(
 *   [
 *     { objectId: "0", workerId: "anna", value: 20 },
 *     { objectId: "0", workerId: "ben", value: 22 },
 *     { objectId: "0", workerId: "cleo", value: 2200 },
 *   ],
 *   { trim: 0.34 },
 * );
 * console.log(objects[0]?.label); // 22
 */
export function trimmedMean(
  answers: readonly NumericAnswer[],
  options: TrimmedMeanOptions = {},
): NumericConsolidation {
  const trim = numberOption("trim", options.trim, 0.1, 0, 0.5 - Number.EPSILON);
  const table = numericTable(answers, options);
  const labels = Float64Array.from(table.objectIds, (_, o) => {
    const sorted = sortedAnswers(table, o);
    const cut = Math.floor(sorted.length * trim);
    const kept = sorted.subarray(cut, sorted.length - cut);
    return kept.reduce((sum, value) => sum + value, 0) / kept.length;
  });
  return numericResult(
    table,
    { labels, weighsWorkers: false, iterations: 0, converged: true },
    (value) => value,
  );
}
