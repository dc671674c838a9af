import type { ClassAnswer } from "../classification/answer-matrix.ts";
import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { checkOrder, type OrdinalOptions, ordinalTable, weightedMedians } from "./ordinal-table.ts";

/**
 * Median of classes that have an order, such as grades or levels of agreement: the class with at least half of the
 * answers at or below it, which is one of the given classes and not pulled about by a single extreme answer.
 *
 * - **Ties**: where half of the answers lie below and half above a gap, the lower class wins.
 * - **Confidence**: 1 / (1 + spread / (classes - 1)); 0 when a single worker answered. The spread, reported for each object,
 *   is the sample standard deviation of the answers' places in the order.
 * - **Abstentions** (`null`, `undefined`, `""`) are not counted; an object without answers has label `null` and
 *   confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 * - No quality of workers is estimated. `diagnostics.agreement` is the mean over objects of 1 - mean distance of two
 *   answers in the order / (classes - 1).
 *
 * @throws ConsolidationError when an id is not a string, or an answer is not one of the classes
 * @throws OptionsError when the order is missing, or names a class twice
 * @example
 * import { ordinalMedian } from "labelsmith/consolidation";
 *
 * const { objects } = ordinalMedian(
 *   [
 *     { objectId: "0", workerId: "anna", value: "poor" },
 *     { objectId: "0", workerId: "ben", value: "good" },
 *     { objectId: "0", workerId: "cleo", value: "good" },
 *   ],
 *   { order: ["poor", "fair", "good", "excellent"] },
 * );
 * console.log(objects[0]?.label); // "good"
 */
export function ordinalMedian(
  answers: readonly ClassAnswer[],
  options: OrdinalOptions,
): NumericConsolidation<string> {
  const order = checkOrder(options);
  const table = ordinalTable(answers, order);
  const labels = weightedMedians(table, new Float64Array(table.workerIds.length).fill(1));
  const estimate = { labels, weighsWorkers: false, iterations: 0, converged: true };
  return numericResult(table, estimate, (place) => order[place]!);
}
