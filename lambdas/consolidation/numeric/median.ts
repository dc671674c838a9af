import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { type NumericAnswer, type NumericOptions, numericTable } from "./numeric-table.ts";
import { sortedAnswers } from "./object-statistics.ts";

/**
 * Median of the workers' numbers; of an even number of answers, the mean of the middle two. Up to half of the answers
 * can be arbitrarily far off; where none are, the mean is nearer to the truth.
 *
 * Confidence, spread, abstentions, repeats and agreement are as with {@link numericMean}.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 * @example
 * import { numericMedian } from "labelsmith/consolidation";
 *
 * const { objects } = numericMedian([
 *   { objectId: "0", workerId: "anna", value: 20 },
 *   { objectId: "0", workerId: "ben", value: 22 },
 *   { objectId: "0", workerId: "cleo", value: 2200 },
 * ]);
 * console.log(objects[0]?.label); // 22
 */
export function numericMedian(
  answers: readonly NumericAnswer[],
  options: NumericOptions = {},
): NumericConsolidation {
  const table = numericTable(answers, options);
  const labels = Float64Array.from(table.objectIds, (_, o) => {
    const sorted = sortedAnswers(table, o);
    const middle = sorted.length >>> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  });
  return numericResult(
    table,
    { labels, weighsWorkers: false, iterations: 0, converged: true },
    (value) => value,
  );
}
