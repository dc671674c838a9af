import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { type NumericAnswer, type NumericOptions, numericTable } from "./numeric-table.ts";
import { meanAnswer } from "./object-statistics.ts";

/**
 * Mean of the workers' numbers: the first choice for ratings, counts and sliders, and hard to beat where workers err
 * independently. Where some type a digit too many, {@link trimmedMean} or {@link numericMedian} are safer.
 *
 * - **Confidence**: 1 / (1 + spread / length of the `scale`), 0 when a single worker answered. The spread, reported for
 *   each object, is the sample standard deviation of its answers.
 * - There are no ties. **Abstentions** (`null`, `undefined`) are not counted; an object without answers has label `null`
 *   and confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 * - No quality of workers is estimated. `diagnostics.agreement` is the mean over objects of 1 - mean distance of two answers
 *   / length of the scale; when all answers of the job are the same, confidence and agreement are 1.
 * - The result does not depend on the order of the answers.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 * @example
 * import { numericMean } from "labelsmith/consolidation";
 *
 * const { objects } = numericMean(
 *   [
 *     { objectId: "0", workerId: "anna", value: 20 },
 *     { objectId: "0", workerId: "ben", value: 40 },
 *   ],
 *   { scale: [0, 100] },
 * );
 * console.log(objects); // [{ objectId: "0", label: 30, confidence: 0.876…, answers: 2, spread: 14.142… }]
 */
export function numericMean(
  answers: readonly NumericAnswer[],
  options: NumericOptions = {},
): NumericConsolidation {
  const table = numericTable(answers, options);
  const labels = Float64Array.from(table.objectIds, (_, o) => meanAnswer(table, o));
  return numericResult(
    table,
    { labels, weighsWorkers: false, iterations: 0, converged: true },
    (value) => value,
  );
}
