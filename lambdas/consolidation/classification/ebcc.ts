import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { confusionTables } from "./confusion-tables.ts";
import { expDigamma } from "./digamma.ts";
import { columnSums } from "./expectation-maximization.ts";
import { expectedAccuracies } from "./expected-accuracies.ts";
import { fitConfusions } from "./fit-confusions.ts";
import { voteShares } from "./vote-shares.ts";

/** Options of {@link ebcc}. */
export interface EbccOptions extends ClassOptions {
  /** Subtypes of each class; 3 unless given. */
  readonly subtypes?: number;
  /** Pseudo-objects of each class, spread over its subtypes; 0.1 unless given. */
  readonly subtypeSmoothing?: number;
  /** Pseudo-answers in every cell of a worker's table, more than 0; 1 unless given. */
  readonly smoothing?: number;
  /** Pseudo-answers per worker and column that are right, in addition; 3 unless given. */
  readonly diagonal?: number;
  /** Pseudo-answers per worker and column, answered as the pool of all workers does; 0 unless given. */
  readonly pooling?: number;
  /** At most so many iterations; 100 unless given. */
  readonly maxIterations?: number;
  /** Converged when no more probability moves in an iteration, as a mean over the objects; 0.0003 unless given. */
  readonly tolerance?: number;
}

/**
 * Enhanced Bayesian classifier combination (EBCC): `ibcc` with subtypes. Workers' answers to the objects of one class
 * are not independent, because some of those objects are easy and others look like another class; so each class has
 * subtypes, each with its own column in every worker's table, and answers are independent given class and subtype.
 * Fitted by variational Bayes.
 *
 * The paper draws starting points at random and keeps the best of 40. Here there is one, and it is not random: the
 * subtypes of a class start as its unanimous, its contested and its hardly chosen objects.
 *
 * - **Confidence** and `posteriors`: P(class | answers), approximately, summed over subtypes.
 * - **Quality** of a worker: the expected share of right answers, (expected right answers + 2 r̄) / (answers + 2), where
 *   r̄ is that of all workers together.
 * - **Ties** go to the class whose voters have the larger summed quality, then to the larger estimated share of the
 *   class, then to the class that comes first.
 * - Abstentions, repeats, single classes and objects without answers are treated as by `majorityVote`.
 *
 * Use it where some hundred objects have five answers and more: it holds up where `dawidSkene` mistakes hard objects
 * for another class. Cost: that of `ibcc`, times the subtypes, and often more iterations.
 *
 * Source: Li, Rubinstein, Cohn, Exploiting Worker Correlation for Label Aggregation in Crowdsourcing (ICML 2019),
 * https://proceedings.mlr.press/v97/li19i.html.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { ebcc } from "labelsmith/consolidation";
 *
 * const { objects } = ebcc([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "1", workerId: "anna", value: "dog" },
 * ]);
 */
export function ebcc(answers: ClassAnswers, options: EbccOptions = {}): ClassificationResult {
  const subtypes = countOption("subtypes", options.subtypes, 3);
  const subtypeSmoothing = numberOption("subtypeSmoothing", options.subtypeSmoothing, 0.1, 1e-6);
  const prior = {
    smoothing: numberOption("smoothing", options.smoothing, 1, 1e-6),
    diagonal: numberOption("diagonal", options.diagonal, 3),
    pooling: numberOption("pooling", options.pooling, 0),
    tilted: false,
  };
  const maxIterations = countOption("maxIterations", options.maxIterations, 100);
  const tolerance = numberOption("tolerance", options.tolerance, 3e-4);
  const matrix = toAnswerMatrix(answers, options);
  const size = matrix.classes.length;
  const columns = size * subtypes;

  const shares = voteShares(matrix);
  const tables = confusionTables(matrix, columns, prior);
  const joint = startingPoint(shares, subtypes);
  const fit = fitConfusions(matrix, tables, joint, {
    weightOf: expDigamma,
    priorFrom: columnPriorFrom(
      columnSums(shares, size, new Float64Array(size)),
      subtypes,
      subtypeSmoothing / subtypes,
    ),
    maxIterations,
    tolerance,
  });
  const posteriors = sumOverSubtypes(joint, subtypes);
  const classPrior = sumOverSubtypes(fit.prior, subtypes);
  const { iterations, converged } = fit;
  return classificationResult(matrix, {
    posteriors,
    classPrior,
    workerQuality: expectedAccuracies(matrix, posteriors, QUALITY_SMOOTHING),
    iterations,
    converged,
  });
}

const QUALITY_SMOOTHING = 2;

/** How sharply the starting subtypes divide the vote shares. */
const SHARPNESS = 8;

/** The vote shares, split by closeness to shares that are spread evenly over [0, 1], one for each subtype. */
function startingPoint(shares: Float64Array, subtypes: number): Float64Array {
  const joint = new Float64Array(shares.length * subtypes);
  for (let i = 0; i < shares.length; i++) {
    const closeness = Array.from({ length: subtypes }, (_, s) => {
      const distance = shares[i]! - (subtypes === 1 ? 0 : s / (subtypes - 1));
      return Math.exp(-SHARPNESS * distance * distance);
    });
    const sum = closeness.reduce((a, b) => a + b, 0);
    for (let s = 0; s < subtypes; s++) joint[i * subtypes + s] = (shares[i]! * closeness[s]!) / sum;
  }
  return joint;
}

/** Keeps a class that nobody chose possible. */
const LEAST_OBJECTS = 1e-6;

/**
 * P(class, subtype), as the geometric mean: Dirichlet distributions of the classes, whose pseudo-objects are the votes,
 * and of each class's subtypes.
 */
function columnPriorFrom(
  pseudoObjects: Float64Array,
  subtypes: number,
  subtypeSmoothing: number,
): (sums: Float64Array) => Float64Array {
  return (sums) => {
    const classSums = sumOverSubtypes(sums, subtypes);
    const total = expDigamma(LEAST_OBJECTS + sumOf(classSums) + sumOf(pseudoObjects));
    return sums.map((sum, column) => {
      const k = Math.floor(column / subtypes);
      const classShare = expDigamma(LEAST_OBJECTS + classSums[k]! + pseudoObjects[k]!) / total;
      const subtypeWeight = expDigamma(classSums[k]! + subtypes * subtypeSmoothing);
      return (classShare * expDigamma(sum + subtypeSmoothing)) / subtypeWeight;
    });
  };
}

function sumOverSubtypes(joint: Float64Array, subtypes: number): Float64Array {
  const sums = new Float64Array(joint.length / subtypes);
  for (let i = 0; i < joint.length; i++) sums[Math.floor(i / subtypes)]! += joint[i]!;
  return sums;
}

function sumOf(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
