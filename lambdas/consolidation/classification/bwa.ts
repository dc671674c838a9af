import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import {
  answersPerWorker,
  type ClassificationResult,
  classificationResult,
} from "./classification-result.ts";
import { voteShares } from "./vote-shares.ts";

/** Options of {@link bwa}. */
export interface BwaOptions extends ClassOptions {
  /** Answers' worth of the average worker in each worker's variance (a_v in the paper), more than 0; 15 unless given. */
  readonly workerSmoothing?: number;
  /** Answers' worth of the mean object in each object (λ in the paper), at least 0; 1 unless given. */
  readonly objectSmoothing?: number;
  /** At most so many iterations per class; 500 unless given. */
  readonly maxIterations?: number;
  /** Converged when no object's value changes by more in an iteration; 0.001 unless given. */
  readonly tolerance?: number;
}

/**
 * Bayesian weighted average (BWA): for each class by itself, an answer is a noisy measurement, 1 or 0, of a number
 * in [0, 1] per object, and each worker has a variance. Objects become averages weighted by the inverse variances,
 * variances follow from the squared errors, in turns. No confusion tables: as fast as voting, in few iterations.
 *
 * - **Confidence** and `posteriors`: the class's value, over the sum of the values of all classes.
 * - **Quality** of a worker: 1 - half the summed squared errors per answer, smoothed; 1 for a worker who always
 *   agrees with the result, near 0 for one who never does.
 * - **Ties** go to the class whose voters have the larger summed quality, then to the larger mean value, then to the
 *   class that comes first.
 * - Abstentions, repeats, single classes and objects without answers are treated as by `majorityVote`.
 *
 * Use it for skewed or small jobs where confusion tables cannot be learned; avoid it where workers mix up classes
 * systematically.
 *
 * Source: Li, Rubinstein, Cohn, Truth Inference at Scale: A Bayesian Model for Adjudicating Highly Redundant Crowd
 * Annotations (WWW 2019), https://doi.org/10.1145/3308558.3313459.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { bwa } from "labelsmith/consolidation";
 *
 * const { objects } = bwa([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 */
export function bwa(answers: ClassAnswers, options: BwaOptions = {}): ClassificationResult {
  const settings = {
    workerSmoothing: numberOption("workerSmoothing", options.workerSmoothing, 15, 1e-6),
    objectSmoothing: numberOption("objectSmoothing", options.objectSmoothing, 1),
    maxIterations: countOption("maxIterations", options.maxIterations, 500),
    tolerance: numberOption("tolerance", options.tolerance, 1e-3),
  };
  const matrix = toAnswerMatrix(answers, options);
  const size = matrix.classes.length;
  const posteriors = voteShares(matrix);
  const errors = new Float64Array(matrix.workerIds.length);
  const classPrior = new Float64Array(size);
  let iterations = 0;
  let converged = true;
  for (let k = 0; k < size; k++) {
    const values = Float64Array.from(matrix.objectIds, (_, o) => posteriors[o * size + k]!);
    const fit = fitClass(matrix, k, values, settings);
    for (let w = 0; w < errors.length; w++) errors[w]! += fit.variances[w]!;
    for (let o = 0; o < values.length; o++) posteriors[o * size + k] = values[o]!;
    classPrior[k] = fit.mean;
    iterations = Math.max(iterations, fit.iterations);
    converged &&= fit.converged;
  }
  normalizeRows(posteriors, size);
  const workerQuality = errors.map((error) => 1 - error / 2);
  return classificationResult(matrix, { posteriors, workerQuality, classPrior, iterations, converged });
}

type Settings = Required<Omit<BwaOptions, "classes">>;

interface ClassFit {
  readonly variances: Float64Array;
  readonly mean: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Turns the vote shares of one class into its values, in place. */
function fitClass(matrix: AnswerMatrix, k: number, values: Float64Array, settings: Settings): ClassFit {
  const { workerSmoothing, objectSmoothing, maxIterations, tolerance } = settings;
  const answers = answersPerWorker(matrix);
  const prior = workerSmoothing * meanVariance(matrix, values) * 4 * (1 - 1 / matrix.classes.length);
  const leastVariance = 1e-12;
  for (let iteration = 1; ; iteration++) {
    const mean = meanOfAnswered(matrix, values);
    const errors = squaredErrors(matrix, k, values);
    const variances = errors.map((error, w) =>
      Math.max(leastVariance, (prior + error) / (workerSmoothing + answers[w]!)),
    );
    const change = updateValues(matrix, k, values, objectSmoothing, mean, variances);
    const converged = change <= tolerance;
    if (converged || iteration === maxIterations)
      return { variances, mean, iterations: iteration, converged };
  }
}

/** Mean of value × (1 - value) over the answers. */
function meanVariance(matrix: AnswerMatrix, values: Float64Array): number {
  const { offsets, labels } = matrix;
  let sum = 0;
  for (let o = 0; o < values.length; o++)
    sum += (offsets[o + 1]! - offsets[o]!) * values[o]! * (1 - values[o]!);
  return labels.length === 0 ? 0 : sum / labels.length;
}

function meanOfAnswered(matrix: AnswerMatrix, values: Float64Array): number {
  const { offsets } = matrix;
  let sum = 0;
  let answered = 0;
  for (let o = 0; o < values.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    sum += values[o]!;
    answered++;
  }
  return answered === 0 ? 0 : sum / answered;
}

function squaredErrors(matrix: AnswerMatrix, k: number, values: Float64Array): Float64Array {
  const { offsets, workers, labels } = matrix;
  const errors = new Float64Array(matrix.workerIds.length);
  for (let o = 0; o < values.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const error = values[o]! - (labels[i] === k ? 1 : 0);
      errors[workers[i]!]! += error * error;
    }
  }
  return errors;
}

/** Recomputes the weighted averages; returns the largest change. */
function updateValues(
  matrix: AnswerMatrix,
  k: number,
  values: Float64Array,
  objectSmoothing: number,
  mean: number,
  variances: Float64Array,
): number {
  const { offsets, workers, labels } = matrix;
  let change = 0;
  for (let o = 0; o < values.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    let weight = objectSmoothing;
    let sum = objectSmoothing * mean;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const precision = 1 / variances[workers[i]!]!;
      weight += precision;
      if (labels[i] === k) sum += precision;
    }
    change = Math.max(change, Math.abs(sum / weight - values[o]!));
    values[o] = sum / weight;
  }
  return change;
}

function normalizeRows(table: Float64Array, columns: number): void {
  for (let first = 0; first < table.length; first += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += table[first + c]!;
    if (sum > 0) for (let c = 0; c < columns; c++) table[first + c]! /= sum;
  }
}
