import type { NumericConsolidation } from "./numeric-result.ts";
import type { NumericAnswer, NumericOptions } from "./numeric-table.ts";
import { answerVariances } from "./object-statistics.ts";
import { truthDiscovery } from "./truth-discovery.ts";
import { workerErrors } from "./worker-errors.ts";

/**
 * CATD (confidence-aware truth discovery): a mean weighted by the precision that a worker has for certain, which keeps
 * workers with few answers light. The weight is the 0.025 quantile of the chi-square distribution with as many degrees of
 * freedom as the worker gave answers, over the sum of the squared distances of those answers from the labels, each over
 * the variance of the object's answers.
 *
 * The average worker's loss of one answer is added to that sum, so that a worker who happens to hit every label does not
 * weigh infinitely much: this is not in the paper. Where nobody departs from the labels, all weigh the same.
 *
 * Quality of workers is as with {@link crh}; confidence, spread, abstentions, repeats and agreement as with
 * {@link numericMean}.
 *
 * Source: Q. Li et al., A confidence-aware approach for truth discovery on long-tail data, PVLDB 8 (2014),
 * https://doi.org/10.14778/2735496.2735505
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 * @example
 * import { catd } from "labelsmith/consolidation";
 *
 * const { objects } = catd([
 *   { objectId: "0", workerId: "anna", value: 20 },
 *   { objectId: "0", workerId: "ben", value: 22 },
 *   { objectId: "0", workerId: "cleo", value: 80 },
 * ]);
 */
export function catd(answers: readonly NumericAnswer[], options: NumericOptions = {}): NumericConsolidation {
  return truthDiscovery(answers, options, (table, labels) => {
    const variances = answerVariances(table);
    const { sums, answers, mean } = workerErrors(table, labels, (error, object) =>
      error === 0 ? 0 : error ** 2 / variances[object]!,
    );
    if (!(mean > 0)) return { weights: new Float64Array(sums.length).fill(1) };
    return { weights: sums.map((sum, w) => lowChiSquare(answers[w]!) / (sum + mean)) };
  });
}

/** The 0.025 quantiles for 0 to 30 degrees of freedom. */
const LOW_CHI_SQUARE = [
  0, 0.000982, 0.0506, 0.2158, 0.4844, 0.8312, 1.2373, 1.6899, 2.1797, 2.7004, 3.247, 3.8157, 4.4038, 5.0088,
  5.6287, 6.2621, 6.9077, 7.5642, 8.2307, 8.9065, 9.5908, 10.2829, 10.9823, 11.6886, 12.4012, 13.1197,
  13.8439, 14.5734, 15.3079, 16.0471, 16.7908,
];

/**
 * Beyond the table by the cube root approximation, which is within 0.1 % there: E. B. Wilson, M. M. Hilferty, PNAS 17
 * (1931), https://doi.org/10.1073/pnas.17.12.684
 */
function lowChiSquare(degrees: number): number {
  const spread = 2 / (9 * degrees);
  return LOW_CHI_SQUARE[degrees] ?? degrees * (1 - spread - 1.959964 * Math.sqrt(spread)) ** 3;
}
