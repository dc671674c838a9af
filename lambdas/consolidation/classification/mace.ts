import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import {
  answersPerWorker,
  type ClassificationResult,
  classificationResult,
} from "./classification-result.ts";
import { digamma } from "./digamma.ts";
import { softmax } from "./softmax.ts";
import { answersPerClass } from "./vote-shares.ts";

/** Options of {@link mace}. */
export interface MaceOptions extends ClassOptions {
  /** Expectation-maximization stops after so many iterations at the latest; 50 unless given. */
  readonly maxIterations?: number;
  /** Pseudo-guesses of each class in a worker's guessing strategy, above 0; 300 unless given. */
  readonly strategyPrior?: number;
}

/** Prior pseudo-counts of knowing and of guessing. */
const COMPETENCE_PRIOR = 0.5;
/** Iteration ends when no posterior moves by more. */
const TOLERANCE = 1e-6;

/**
 * MACE (multi-annotator competence estimation): at each object a worker either knows the class and says so, or guesses
 * from a distribution over the classes of their own, whatever the object. Made for spotting workers who answer without
 * looking; it does not see workers who confuse two classes. Fitted by variational Bayes.
 *
 * - **Confidence** and `posteriors`: P(class | answers).
 * - **Quality** of a worker: the expected probability that the worker knows; 0.5 for a worker without answers.
 * - **Ties** go to the class whose voters know more, then to the class with more answers in the whole job, then to the
 *   class that comes first.
 * - The start is fixed, knowing and guessing equally likely and every guess alike, where the authors restart at random.
 * - Strategies are drawn to the uniform one by `strategyPrior`. With the 10 pseudo-guesses of the authors' program, whoever
 *   mostly gives the common class of an unbalanced job passes for a guesser.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`; a lone answer is as trustworthy
 *   as its worker.
 *
 * Cost: in each iteration, linear in the answers and in workers × classes.
 *
 * Source: D. Hovy, T. Berg-Kirkpatrick, A. Vaswani, E. Hovy, Learning whom to trust with MACE, NAACL-HLT (2013),
 * https://aclanthology.org/N13-1132
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { mace } from "labelsmith/consolidation";
 *
 * const { objects, workers } = mace([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(objects, workers);
 */
export function mace(answers: ClassAnswers, options: MaceOptions = {}): ClassificationResult {
  const maxIterations = countOption("maxIterations", options.maxIterations, 50);
  const strategyPrior = numberOption("strategyPrior", options.strategyPrior, 300, Number.MIN_VALUE, 1e9);
  const matrix = toAnswerMatrix(answers, options);
  const answered = answersPerWorker(matrix);
  const size = matrix.classes.length;
  const posteriors = new Float64Array(matrix.objectIds.length * size);
  const known = new Float64Array(matrix.workerIds.length);
  const guesses = new Float64Array(matrix.workerIds.length * size);
  const logOdds = new Float64Array(guesses.length);
  const share = new Float64Array(guesses.length);
  // Knowing and guessing at 1/2 each, and each guess at 1/size: the odds are 1 to 1/size.
  share.fill(size / (size + 1));
  logOdds.fill(Math.log(size + 1));

  let iterations = 0;
  let change = Number.POSITIVE_INFINITY;
  while (iterations < maxIterations && change > TOLERANCE) {
    if (iterations > 0) updateWorkers(known, guesses, answered, strategyPrior, share, logOdds);
    change = updatePosteriors(matrix, logOdds, posteriors);
    countKnownAndGuessed(matrix, posteriors, share, known, guesses);
    iterations++;
  }
  const workerQuality = known.map(
    (count, w) => (count + COMPETENCE_PRIOR) / (answered[w]! + 2 * COMPETENCE_PRIOR),
  );
  return classificationResult(matrix, {
    posteriors,
    workerQuality,
    classPrior: answersPerClass(matrix),
    iterations,
    converged: change <= TOLERANCE,
  });
}

/**
 * Rewrites P(class | answers). An answer speaks for its own class only, by the odds that the worker gives it when it
 * is true rather than by guessing. Returns the largest change.
 */
function updatePosteriors(
  { offsets, workers, labels, classes }: AnswerMatrix,
  logOdds: Float64Array,
  posteriors: Float64Array,
): number {
  const size = classes.length;
  const scores = new Float64Array(size);
  let change = 0;
  for (let o = 0; o + 1 < offsets.length; o++) {
    if (offsets[o] === offsets[o + 1]) continue;
    scores.fill(0);
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++)
      scores[labels[i]!]! += logOdds[workers[i]! * size + labels[i]!]!;
    softmax(scores);
    for (let k = 0; k < size; k++) {
      const posterior = scores[k]!;
      change = Math.max(change, Math.abs(posterior - posteriors[o * size + k]!));
      posteriors[o * size + k] = posterior;
    }
  }
  return change;
}

/** Splits each answer into the parts that were known and guessed: known only if right, and then by `share`. */
function countKnownAndGuessed(
  { offsets, workers, labels, classes }: AnswerMatrix,
  posteriors: Float64Array,
  share: Float64Array,
  known: Float64Array,
  guesses: Float64Array,
): void {
  const size = classes.length;
  known.fill(0);
  guesses.fill(0);
  for (let o = 0; o + 1 < offsets.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      const cell = workers[i]! * size + labels[i]!;
      const knowing = posteriors[o * size + labels[i]!]! * share[cell]!;
      known[workers[i]!]! += knowing;
      guesses[cell]! += 1 - knowing;
    }
  }
}

/** From the counts, per worker and class, how an answer that is right splits into knowing and guessing. */
function updateWorkers(
  known: Float64Array,
  guesses: Float64Array,
  answered: Int32Array,
  strategyPrior: number,
  share: Float64Array,
  logOdds: Float64Array,
): void {
  const size = guesses.length / known.length;
  for (let w = 0; w < known.length; w++) {
    const guessed = answered[w]! - known[w]!;
    const logKnows = digamma(known[w]! + COMPETENCE_PRIOR);
    const logGuesses = digamma(guessed + COMPETENCE_PRIOR) - digamma(guessed + strategyPrior * size);
    for (let l = 0; l < size; l++) {
      const cell = w * size + l;
      const odds = Math.exp(logKnows - logGuesses - digamma(guesses[cell]! + strategyPrior));
      share[cell] = odds / (1 + odds);
      logOdds[cell] = Math.log1p(odds);
    }
  }
}
