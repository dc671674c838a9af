import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { type AnswerRows, answerRows } from "./answer-rows.ts";
import { countOption, numberOption } from "./check-options.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { LEAST_PROBABILITY } from "./confusion-tables.ts";
import { columnSums, updatePosteriors } from "./expectation-maximization.ts";
import { expectedAccuracies } from "./expected-accuracies.ts";
import { classPriorFrom, itself } from "./fit-confusions.ts";
import { voteShares } from "./vote-shares.ts";

/** Options of {@link oneCoinDawidSkene}. */
export interface OneCoinDawidSkeneOptions extends ClassOptions {
  /** Answers' worth of the average worker mixed into each worker's accuracy, at least 0; 2 unless given. */
  readonly smoothing?: number;
  /** Pseudo-objects of each class; 1 unless given. */
  readonly classSmoothing?: number;
  /** At most so many iterations; 100 unless given. */
  readonly maxIterations?: number;
  /** Converged when no more probability moves in an iteration, as a mean over the objects; 0.0003 unless given. */
  readonly tolerance?: number;
}

/** What {@link oneCoinDawidSkene} returns. */
export interface OneCoinResult extends ClassificationResult {
  /** P(class), in the order of `classes`. */
  readonly classPrior: Float64Array;
  /** ln P(answers) under the estimated parameters. */
  readonly logLikelihood: number;
}

/**
 * One-coin Dawid-Skene: each worker is right with one probability, whatever the true class, and otherwise picks any
 * other class alike. Fitted by expectation-maximization from the vote shares, in log space. (With a fixed prior this is
 * ZenCrowd's model of a worker.)
 *
 * - **Confidence** and `posteriors`: P(class | answers) under the estimated accuracies.
 * - **Quality** of a worker: the accuracy r, (expected right answers + m r̄) / (answers + m), where r̄ is the accuracy
 *   of all workers together and m is `smoothing`.
 * - **Ties** go to the class whose voters have the larger summed accuracy, then to the larger estimated share of the
 *   class, then to the class that comes first.
 * - Abstentions, repeats, single classes and objects without answers are treated as by `majorityVote`. A worker
 *   without answers has r̄.
 *
 * Use it where workers give too few answers per class for `dawidSkene`, and classes are mixed up at random.
 * Workers who are mostly wrong count against their answers, which `{ smoothing: 0 }` takes at face value.
 *
 * Source: Zhang, Chen, Zhou, Jordan, Spectral Methods Meet EM (2016), section 2, https://jmlr.org/papers/v17/14-511.html;
 * Demartini, Difallah, Cudré-Mauroux, ZenCrowd (2012), https://doi.org/10.1145/2187836.2187900.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { oneCoinDawidSkene } from "labelsmith/consolidation";
 *
 * const { objects, workers } = oneCoinDawidSkene([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 */
export function oneCoinDawidSkene(
  answers: ClassAnswers,
  options: OneCoinDawidSkeneOptions = {},
): OneCoinResult {
  const smoothing = numberOption("smoothing", options.smoothing, 2);
  const classSmoothing = numberOption("classSmoothing", options.classSmoothing, 1);
  const maxIterations = countOption("maxIterations", options.maxIterations, 100);
  const tolerance = numberOption("tolerance", options.tolerance, 3e-4);
  const matrix = toAnswerMatrix(answers, options);
  const size = matrix.classes.length;
  const rows = answerRows(matrix);
  const rates = new Float64Array(rows.labels.length * size);
  const posteriors = voteShares(matrix);
  const sums = new Float64Array(size);
  const priorFrom = classPriorFrom(
    itself,
    matrix.classes.map(() => classSmoothing),
  );
  for (let iteration = 1; ; iteration++) {
    const classPrior = priorFrom(columnSums(posteriors, size, sums));
    const accuracies = expectedAccuracies(matrix, posteriors, smoothing);
    updateRates(rows, accuracies, rates);
    const { change, logLikelihood } = updatePosteriors(matrix, rows, classPrior, rates, posteriors);
    const converged = change <= tolerance;
    if (!converged && iteration < maxIterations) continue;
    const estimate = { posteriors, classPrior, workerQuality: accuracies, iterations: iteration, converged };
    return { ...classificationResult(matrix, estimate), classPrior, logLikelihood };
  }
}

/** Writes P(answer of the row | true class). */
function updateRates(rows: AnswerRows, accuracies: Float64Array, rates: Float64Array): void {
  const size = rows.labels.length === 0 ? 0 : rates.length / rows.labels.length;
  for (let w = 0; w < accuracies.length; w++) {
    const right = Math.max(accuracies[w]!, LEAST_PROBABILITY);
    const wrong = Math.max((1 - accuracies[w]!) / (size - 1), LEAST_PROBABILITY);
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
      rates.fill(wrong, row * size, (row + 1) * size);
      rates[row * size + rows.labels[row]!] = right;
    }
  }
}
