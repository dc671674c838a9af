import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption } from "./check-options.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { softmax } from "./softmax.ts";
import { answersPerClass } from "./vote-shares.ts";

/** Options of {@link glad}. */
export interface GladOptions extends ClassOptions {
  /** Expectation-maximization stops after so many iterations at the latest; 100 unless given. */
  readonly maxIterations?: number;
}

/** Mean of the normal priors, of standard deviation 1, on ability and easiness; both start there. */
const PRIOR_MEAN = 1;
/** Rounds of Newton steps on abilities and easinesses in each maximization. */
const NEWTON_ROUNDS = 3;
/** No Newton step is longer. */
const LONGEST_STEP = 1;
/** Iteration ends when the log posterior rises by less per answer and class. */
const TOLERANCE = 5e-6;

/**
 * GLAD (generative model of labels, abilities and difficulties): the probability that worker w is right on object o is
 * 1 / (1 + exp(-a_w exp(b_o))), where a_w is the worker's ability, below 0 for one who errs on purpose, and b_o the
 * object's easiness; every wrong class is equally likely. Abilities and easinesses have normal priors of mean 1 and
 * standard deviation 1, and the classes are equally likely beforehand. Fitted by expectation-maximization, where each
 * maximization is a few damped Newton steps.
 *
 * - **Confidence** and `posteriors`: P(class | answers).
 * - **Quality** of a worker: the probability of being right on an object of the easiness expected beforehand.
 * - **Ties** go to the class whose voters have the higher quality, then to the class with more answers in the whole job,
 *   then to the class that comes first.
 * - A class that nobody chose can become the label where workers of negative ability chose all the others.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`; a lone answer is as trustworthy
 *   as its worker.
 *
 * Worth its time where objects differ in difficulty more than workers confuse particular classes. Cost: linear in the
 * answers, in each iteration.
 *
 * Source: J. Whitehill, P. Ruvolo, T. Wu, J. Bergsma, J. Movellan, Whose vote should count more: optimal integration
 * of labels from labelers of unknown expertise, NIPS 22 (2009),
 * https://proceedings.neurips.cc/paper/2009/hash/f899139df5e1059396431415e770c6dd-Abstract.html
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { glad } from "labelsmith/consolidation";
 *
 * const { objects, workers } = glad([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(objects, workers);
 */
export function glad(answers: ClassAnswers, options: GladOptions = {}): ClassificationResult {
  const maxIterations = countOption("maxIterations", options.maxIterations, 100);
  const matrix = toAnswerMatrix(answers, options);
  const posteriors = new Float64Array(matrix.objectIds.length * matrix.classes.length);
  const abilities = new Float64Array(matrix.workerIds.length).fill(PRIOR_MEAN);
  const easinesses = new Float64Array(matrix.objectIds.length).fill(PRIOR_MEAN);

  const least = TOLERANCE * matrix.labels.length * matrix.classes.length;
  let logPosterior = updatePosteriors(matrix, abilities, easinesses, posteriors);
  let iterations = 0;
  let converged = false;
  while (iterations < maxIterations && !converged) {
    for (let round = 0; round < NEWTON_ROUNDS; round++) {
      updateAbilities(matrix, posteriors, abilities, easinesses);
      updateEasinesses(matrix, posteriors, abilities, easinesses);
    }
    const next = updatePosteriors(matrix, abilities, easinesses, posteriors);
    converged = next - logPosterior <= least;
    logPosterior = next;
    iterations++;
  }
  const workerQuality = abilities.map((ability) => logistic(ability * Math.exp(PRIOR_MEAN)));
  return classificationResult(matrix, {
    posteriors,
    workerQuality,
    classPrior: answersPerClass(matrix),
    iterations,
    converged,
  });
}

/** Rewrites P(class | answers) and returns the log posterior of abilities and easinesses, up to a constant. */
function updatePosteriors(
  { offsets, workers, labels, classes }: AnswerMatrix,
  abilities: Float64Array,
  easinesses: Float64Array,
  posteriors: Float64Array,
): number {
  const size = classes.length;
  const logWrongClasses = Math.log(Math.max(1, size - 1));
  const scores = new Float64Array(size);
  let total = -(squaredDeviation(abilities) + squaredDeviation(easinesses)) / 2;
  for (let o = 0; o < easinesses.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    const inverseDifficulty = Math.exp(easinesses[o]!);
    scores.fill(0);
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      // ln(right / wrong) is this; ln(wrong), common to all classes, only counts in the total.
      const logOdds = abilities[workers[i]!]! * inverseDifficulty;
      scores[labels[i]!]! += logOdds + logWrongClasses;
      total -= Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) + logWrongClasses;
    }
    total += softmax(scores);
    posteriors.set(scores, o * size);
  }
  return total;
}

/** One Newton step for each worker: given the easinesses, the problem of each is concave and its own. */
function updateAbilities(
  { offsets, workers, labels, classes }: AnswerMatrix,
  posteriors: Float64Array,
  abilities: Float64Array,
  easinesses: Float64Array,
): void {
  const size = classes.length;
  const slopes = abilities.map((ability) => PRIOR_MEAN - ability);
  const curvatures = new Float64Array(abilities.length).fill(1);
  for (let o = 0; o < easinesses.length; o++) {
    const inverseDifficulty = Math.exp(easinesses[o]!);
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const w = workers[i]!;
      const right = logistic(abilities[w]! * inverseDifficulty);
      slopes[w]! += (posteriors[o * size + labels[i]!]! - right) * inverseDifficulty;
      curvatures[w]! += right * (1 - right) * inverseDifficulty * inverseDifficulty;
    }
  }
  for (let w = 0; w < abilities.length; w++) abilities[w]! += newtonStep(slopes[w]!, curvatures[w]!);
}

/**
 * One Newton step for each object, given the abilities. Where an answer bends the problem the wrong way its curvature
 * is left out, where it bends it the right way all of it counts, so that steps neither turn back nor overshoot.
 */
function updateEasinesses(
  { offsets, workers, labels, classes }: AnswerMatrix,
  posteriors: Float64Array,
  abilities: Float64Array,
  easinesses: Float64Array,
): void {
  const size = classes.length;
  for (let o = 0; o < easinesses.length; o++) {
    const inverseDifficulty = Math.exp(easinesses[o]!);
    let slope = PRIOR_MEAN - easinesses[o]!;
    let curvature = 1;
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const logOdds = abilities[workers[i]!]! * inverseDifficulty;
      const right = logistic(logOdds);
      const pull = (posteriors[o * size + labels[i]!]! - right) * logOdds;
      slope += pull;
      curvature += right * (1 - right) * logOdds * logOdds + Math.max(0, -pull);
    }
    easinesses[o]! += newtonStep(slope, curvature);
  }
}

function newtonStep(slope: number, curvature: number): number {
  return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curvature));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function squaredDeviation(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - PRIOR_MEAN) ** 2;
  return sum;
}
