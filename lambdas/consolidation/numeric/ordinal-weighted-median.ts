import type { ClassAnswer } from "../classification/answer-matrix.ts";
import { type NumericConsolidation, numericResult } from "./numeric-result.ts";
import { checkOrder, type OrdinalOptions, ordinalTable, weightedMedians } from "./ordinal-table.ts";
import { workerErrors } from "./worker-errors.ts";

/** Answers' worth of the average worker mixed into each worker's mean distance. */
const PRIOR_ANSWERS = 4;
const MAX_ITERATIONS = 50;

/**
 * Median of classes that have an order, in which a worker weighs the more, the nearer the worker's answers usually are to
 * the labels: weight 1 / mean distance in the order, which is shrunk towards that of the average worker by four
 * answers' worth. Weights and labels are estimated in turn, from equal weights, until no label changes (at most 50 times).
 *
 * - **Ties**: where half of the weight (within 1e-9 of it) lies below and half above a gap, the lower class wins.
 * - **Quality** of a worker: 1 / (1 + r / (classes - 1)), r being the root mean square distance of the worker's answers
 *   from the labels in the order, with one answer's worth of the average worker mixed in. Workers who were always
 *   alone are left out.
 * - Confidence, spread, abstentions, repeats and agreement are as with {@link ordinalMedian}.
 *
 * Source: the absolute loss of CRH, Q. Li et al., SIGMOD 2014, https://doi.org/10.1145/2588555.2610509, with the weights of
 * a Laplace model.
 *
 * @throws ConsolidationError when an id is not a string, or an answer is not one of the classes
 * @throws OptionsError when the order is missing, or names a class twice
 * @example
 * import { ordinalWeightedMedian } from "labelsmith/consolidation";
 *
 * const { workers } = ordinalWeightedMedian(
 *   [
 *     { objectId: "0", workerId: "anna", value: "poor" },
 *     { objectId: "0", workerId: "ben", value: "good" },
 *     { objectId: "0", workerId: "cleo", value: "good" },
 *   ],
 *   { order: ["poor", "fair", "good", "excellent"] },
 * );
 */
export function ordinalWeightedMedian(
  answers: readonly ClassAnswer[],
  options: OrdinalOptions,
): NumericConsolidation<string> {
  const order = checkOrder(options);
  const table = ordinalTable(answers, order);
  let labels = weightedMedians(table, new Float64Array(table.workerIds.length).fill(1));
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MAX_ITERATIONS) {
    const { sums, answers, mean } = workerErrors(table, labels, Math.abs);
    const prior = PRIOR_ANSWERS * mean;
    const weights = sums.map((sum, w) => (mean > 0 ? (answers[w]! + PRIOR_ANSWERS) / (sum + prior) : 1));
    const next = weightedMedians(table, weights);
    converged = next.every((label, o) => label === labels[o]);
    labels = next;
    iterations++;
  }
  return numericResult(
    table,
    { labels, weighsWorkers: true, iterations, converged },
    (place) => order[place]!,
  );
}
