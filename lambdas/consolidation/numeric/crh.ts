import type { NumericConsolidation } from "./numeric-result.ts";
import type { NumericAnswer, NumericOptions } from "./numeric-table.ts";
import { answerVariances } from "./object-statistics.ts";
import { truthDiscovery } from "./truth-discovery.ts";
import { workerErrors } from "./worker-errors.ts";

/**
 * CRH (conflict resolution on heterogeneous data) for numbers: a mean weighted by how little a worker departs from the
 * labels. A worker's loss is the mean, over the worker's answers to objects that others answered too, of the squared distance to the label over the standard
 * deviation of the object's answers; the weight is -ln(loss / sum of all workers' losses).
 *
 * One answer of average loss is added to each worker's, so that a worker who happens to hit every label does not weigh
 * infinitely much: this is not in the paper. Where no worker has any loss, all weigh the same.
 *
 * - **Quality** of a worker: 1 / (1 + r / length of the scale), r being the root mean square distance of the worker's
 *   answers from the labels, with one answer's worth of the average worker mixed in. Workers who were always alone are
 *   left out.
 * - Confidence, spread, abstentions, repeats and agreement are as with {@link numericMean}.
 *
 * Source: Q. Li et al., Resolving conflicts in heterogeneous data by truth discovery and source reliability estimation,
 * SIGMOD 2014, https://doi.org/10.1145/2588555.2610509
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a number of at most 1e100 on the scale
 * @throws OptionsError when the scale is not two numbers in ascending order
 * @example
 * import { crh } from "labelsmith/consolidation";
 *
 * const { workers } = crh([
 *   { objectId: "0", workerId: "anna", value: 20 },
 *   { objectId: "0", workerId: "ben", value: 22 },
 *   { objectId: "0", workerId: "cleo", value: 80 },
 * ]);
 */
export function crh(answers: readonly NumericAnswer[], options: NumericOptions = {}): NumericConsolidation {
  return truthDiscovery(answers, options, (table, labels) => {
    const deviations = answerVariances(table).map(Math.sqrt);
    const { sums, answers, mean } = workerErrors(table, labels, (error, object) =>
      error === 0 ? 0 : error ** 2 / deviations[object]!,
    );
    if (!(mean > 0)) return { weights: new Float64Array(sums.length).fill(1) };
    const losses = sums.map((sum, w) => (answers[w] === 0 ? 0 : (sum + mean) / (answers[w]! + 1)));
    const total = losses.reduce((sum, loss) => sum + loss, 0);
    return { weights: losses.map((loss) => (loss === 0 ? 0 : -Math.log(loss / total))) };
  });
}
