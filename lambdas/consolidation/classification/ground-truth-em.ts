import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { type AnswerRows, answerRows } from "./answer-rows.ts";
import {
  answersPerWorker,
  type ClassificationResult,
  classificationResult,
} from "./classification-result.ts";
import { columnSums, expectation, softCounts } from "./expectation-maximization.ts";

/** The accuracy that every worker starts with. */
const FIRST_ACCURACY = 0.7;
const MAX_EPOCHS = 20;
/** Iteration ends when the change of the log-likelihood, divided by the log-likelihood, is below this. */
const TOLERANCE = 1e-8;
/** Keeps logarithms finite where a worker never errs or a class has vanished. */
const LEAST = Number.MIN_VALUE;

/**
 * The consolidation of Ground Truth's built-in single-class tasks (image and text classification, verification), so
 * that a custom task gives the labels and confidences a built-in one would: Dawid-Skene expectation-maximization in the
 * variant that AWS published. Each worker's confusion matrix is the soft counts, plus as many pseudo-answers as the
 * worker gave at the worker's own accuracy, plus half as many at the mean accuracy of all workers.
 *
 * - **Confidence**: the label's posterior, rounded to two decimals; 0 when a single worker answered, as the built-in
 *   tasks write it.
 * - `posteriors`, not rounded: P(class | answers).
 * - **Quality** of a worker: the expected share of right answers; for a worker without answers the mean of the others,
 *   0.7 without others.
 * - **Ties** go to the class that comes first, so give `classes` in the order of the label category file.
 * - It stops when the change of the log-likelihood over the log-likelihood is below 1e-8, at the latest after 20 epochs.
 *   That quotient has a sign, and the log-likelihood is negative, so it stops after the second epoch unless the
 *   log-likelihood fell. The published program compares in the same way, but normalizes before it adds up, so that
 *   rounding noise decides whether it goes on; two epochs are its usual number, where it does more, confidences differ.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`.
 *
 * Source: the notebook ACSBlogPost.ipynb in github.com/aws/amazon-sagemaker-examples, folder
 * ground_truth_labeling_jobs/annotation_consolidation; A. P. Dawid, A. M. Skene, Maximum likelihood estimation of
 * observer error-rates using the EM algorithm, Applied Statistics 28 (1979), https://doi.org/10.2307/2346806
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when the classes are not distinct
 * @example
 * import { groundTruthEm } from "labelsmith/consolidation";
 *
 * const { objects } = groundTruthEm(
 *   [
 *     { objectId: "0", workerId: "anna", value: "bird" },
 *     { objectId: "0", workerId: "ben", value: "bird" },
 *     { objectId: "0", workerId: "cleo", value: "plane" },
 *   ],
 *   { classes: ["bird", "plane"] },
 * );
 * console.log(objects);
 */
export function groundTruthEm(answers: ClassAnswers, options: ClassOptions = {}): ClassificationResult {
  const matrix = toAnswerMatrix(answers, options);
  const size = matrix.classes.length;
  const rows = answerRows(matrix);
  const answered = answersPerWorker(matrix);
  const posteriors = uniformPosteriors(matrix);
  const logPrior = new Float64Array(size);
  const counts = new Float64Array(rows.labels.length * size);
  const logRates = new Float64Array(counts.length);
  const accuracies = new Float64Array(matrix.workerIds.length).fill(FIRST_ACCURACY);
  let mean = FIRST_ACCURACY;
  updateLogRates(rows, counts, answered, accuracies, mean, logRates);

  let logLikelihood = Number.NaN;
  let epochs = 0;
  let converged = false;
  while (epochs < MAX_EPOCHS && !converged) {
    columnSums(posteriors, size, logPrior);
    toLogShares(logPrior);
    const next = expectation(matrix, rows, logPrior, logRates, posteriors).logLikelihood;
    converged = logLikelihood === 0 || (next - logLikelihood) / logLikelihood < TOLERANCE;
    logLikelihood = next;

    softCounts(matrix, rows, size, posteriors, counts);
    updateAccuracies(rows, counts, answered, accuracies);
    updateLogRates(rows, counts, answered, accuracies, mean, logRates);
    mean = meanAccuracy(accuracies, answered);
    epochs++;
  }
  const result = classificationResult(matrix, {
    posteriors,
    workerQuality: accuracies.map((accuracy, w) => (answered[w] === 0 ? mean : accuracy)),
    workerWeight: new Float64Array(accuracies.length),
    doubtsSingleAnswers: true,
    iterations: epochs,
    converged,
  });
  const objects = result.objects.map((object) => ({
    ...object,
    confidence: toHundredths(object.confidence),
  }));
  return { ...result, objects };
}

/** Rounds to two decimals; halves, within 1e-9, to the even one. */
function toHundredths(confidence: number): number {
  const below = Math.floor(confidence * 100);
  const half = Math.abs(confidence * 100 - below - 0.5) < 1e-7;
  return (half ? below + (below % 2) : Math.round(confidence * 100)) / 100;
}

/** 1/K for each class of an object with answers, 0 otherwise. */
function uniformPosteriors({ objectIds, classes, offsets }: AnswerMatrix): Float64Array {
  const size = classes.length;
  const posteriors = new Float64Array(objectIds.length * size);
  for (let o = 0; o < objectIds.length; o++) {
    if (offsets[o] !== offsets[o + 1]) posteriors.fill(1 / size, o * size, (o + 1) * size);
  }
  return posteriors;
}

function toLogShares(sums: Float64Array): void {
  const total = sums.reduce((sum, value) => sum + value, 0);
  for (let k = 0; k < sums.length; k++) sums[k] = Math.log(Math.max(LEAST, sums[k]! / total));
}

/** The expected share of right answers of each worker who gave any. */
function updateAccuracies(
  rows: AnswerRows,
  counts: Float64Array,
  answered: Int32Array,
  accuracies: Float64Array,
): void {
  const size = counts.length / rows.labels.length;
  for (let w = 0; w < accuracies.length; w++) {
    let right = 0;
    for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++)
      right += counts[row * size + rows.labels[row]!]!;
    if (answered[w]! > 0) accuracies[w] = right / answered[w]!;
  }
}

/** Writes ln P(answer of the row | true class): soft counts and the two sets of pseudo-answers, per true class. */
function updateLogRates(
  rows: AnswerRows,
  counts: Float64Array,
  answered: Int32Array,
  accuracies: Float64Array,
  mean: number,
  logRates: Float64Array,
): void {
  const size = counts.length / rows.labels.length;
  for (let w = 0; w < accuracies.length; w++) {
    // Pseudo-answers in all: the worker's n at the worker's accuracy and n / 2 at the mean accuracy.
    const pseudo = 1.5 * answered[w]!;
    const right = answered[w]! * (accuracies[w]! + mean / 2);
    const wrong = size === 1 ? 0 : (pseudo - right) / (size - 1);
    for (let k = 0; k < size; k++) {
      let sum = pseudo;
      for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) sum += counts[row * size + k]!;
      for (let row = rows.offsets[w]!; row < rows.offsets[w + 1]!; row++) {
        const count = counts[row * size + k]! + (rows.labels[row] === k ? right : wrong);
        logRates[row * size + k] = Math.log(Math.max(LEAST, count / sum));
      }
    }
  }
}

function meanAccuracy(accuracies: Float64Array, answered: Int32Array): number {
  let sum = 0;
  let workers = 0;
  for (let w = 0; w < accuracies.length; w++) {
    if (answered[w] === 0) continue;
    sum += accuracies[w]!;
    workers++;
  }
  return workers === 0 ? FIRST_ACCURACY : sum / workers;
}
