import type { NumericConsolidation } from "./numeric-result.ts";
import type { NumericAnswer, NumericOptions } from "./numeric-table.ts";
import { truthDiscovery } from "./truth-discovery.ts";
import { workerErrors } from "./worker-errors.ts";

/** Answers' worth of the average worker mixed into each worker's bias and variance. */
const PRIOR_ANSWERS = 10;

/**
 * Mean weighted by precision: each worker has a bias (answers too high or too low throughout), which is subtracted, and a
 * variance, whose inverse is the weight. Both are estimated from the distances to the labels and shrunk towards those of
 * the average worker (bias 0) by ten answers' worth.
 *
 * For jobs where each worker gives many answers and some are careless, or use the scale differently.
 *
 * Quality of workers is as with {@link crh}, bias included; confidence, spread, abstentions, repeats and agreement as with
 * {@link numericMean}. Biases that all point the same way cannot be told from a shift of all the labels: those are kept near
 * the means by the shrinkage.
 *
 * Source: the numeric model of V. C. Raykar et al., Learning from crowds, JMLR 11 (2010), with a bias added,
 * https://jmlr.org/papers/v11/raykar10a.html
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 * @example
 * import { precisionWeightedMean } from "labelsmith/consolidation";
 *
 * const { objects } = precisionWeightedMean([
 *   { objectId: "0", workerId: "anna", value: 20 },
 *   { objectId: "0", workerId: "ben", value: 22 },
 *   { objectId: "0", workerId: "cleo", value: 80 },
 * ]);
 */
export function precisionWeightedMean(
  answers: readonly NumericAnswer[],
  options: NumericOptions = {},
): NumericConsolidation {
  return truthDiscovery(answers, options, (table, labels) => {
    const errors = workerErrors(table, labels, (error) => error);
    const biases = errors.sums.map((sum, w) => sum / (errors.answers[w]! + PRIOR_ANSWERS));
    const squares = workerErrors(table, labels, (error, _, worker) => (error - biases[worker]!) ** 2);
    if (!(squares.mean > 0)) return { weights: new Float64Array(biases.length).fill(1), biases };
    const weights = squares.sums.map((sum, w) => {
      return (squares.answers[w]! + PRIOR_ANSWERS) / (sum + PRIOR_ANSWERS * squares.mean);
    });
    // Only ratios matter; this keeps the sums of weights within the range of numbers.
    return { weights: weights.map((weight) => weight * squares.mean), biases };
  });
}
