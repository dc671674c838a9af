import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import { type ConfusionResult, confusionResult } from "./confusion-result.ts";
import { confusionTables } from "./confusion-tables.ts";
import { classPriorFrom, fitConfusions, itself } from "./fit-confusions.ts";
import { fixGold, type GoldLabels, setGold } from "./gold-labels.ts";
import { voteShares } from "./vote-shares.ts";
import { checkCounts, type WorkerCounts } from "./worker-counts.ts";

/** Options of {@link dawidSkene}. */
export interface DawidSkeneOptions extends ClassOptions {
  /** Pseudo-answers per worker and true class, answered as the pool of all workers does; 4 unless given. */
  readonly pooling?: number;
  /** Pseudo-answers per worker and true class that are right; 1 unless given. */
  readonly diagonal?: number;
  /** Pseudo-answers in every cell of a worker's table; 0.01 unless given. */
  readonly smoothing?: number;
  /** Pseudo-objects of each class; 1 unless given. */
  readonly classSmoothing?: number;
  /** Known labels: they stay as they are and teach what the workers are worth. */
  readonly gold?: GoldLabels;
  /** Counts of earlier batches of the same job, as `mergeWorkerCounts` gives them. */
  readonly carried?: WorkerCounts;
  /** At most so many iterations; 100 unless given. */
  readonly maxIterations?: number;
  /** Converged when no more probability moves in an iteration, as a mean over the objects; 0.0003 unless given. */
  readonly tolerance?: number;
}

/**
 * Dawid-Skene: the true class is hidden, each worker has a table of P(answered class | true class), and answers are
 * independent given the true class. Fitted by expectation-maximization from the vote shares, in log space.
 *
 * Few answers per worker make the original estimate erratic, so the tables are maximum a posteriori estimates: each
 * worker's table starts from `pooling` answers per true class in the manner of all workers together, with the odds of
 * a right answer multiplied by how much more often than the others the worker is right on the same objects.
 * The pool is frozen after 5 iterations; from there on, or with `pooling: 0`, no iteration lowers the posterior
 * probability of the parameters. `{ pooling: 0, diagonal: 0, smoothing: 0, classSmoothing: 0 }` is the method as
 * published, with probabilities below 1e-10 counted as 1e-10 as crowd-kit does.
 *
 * - **Confidence** and `posteriors`: P(class | answers) under the estimated tables. Too sure of itself where objects
 *   have fewer than four answers.
 * - **Quality** of a worker: P(the answer is right) for an object of unknown class.
 * - **Ties** go to the class whose voters have the larger summed quality, then to the larger estimated share of the
 *   class, then to the class that comes first.
 * - **Gold**: objects with a known label keep it, with confidence 1, even without answers.
 * - **Unseen workers**, with neither answers nor carried counts, do not matter; a worker's unused classes are as in
 *   the pool. A class that nobody chose is possible, but gets hardly any probability.
 * - With a single class every answered object gets it. Abstentions, repeats and objects without answers are treated as
 *   by `majorityVote`.
 *
 * Use it from about ten answers per worker and class. Cost: linear in answers × classes × iterations.
 *
 * Source: Dawid, Skene, Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm (1979),
 * https://doi.org/10.2307/2346806. The tilted pool is our addition.
 *
 * @throws ConsolidationError when an answer or a gold label is not one of the classes, or the carried counts are for
 *   other classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { dawidSkene } from "labelsmith/consolidation";
 *
 * const { objects, confusion } = dawidSkene(
 *   [
 *     { objectId: "0", workerId: "anna", value: "cat" },
 *     { objectId: "0", workerId: "ben", value: "dog" },
 *     { objectId: "1", workerId: "anna", value: "dog" },
 *   ],
 *   { classes: ["cat", "dog"], gold: new Map([["1", "dog"]]) },
 * );
 * console.log(objects[0]?.label, confusion("anna"));
 */
export function dawidSkene(answers: ClassAnswers, options: DawidSkeneOptions = {}): ConfusionResult {
  const prior = {
    pooling: numberOption("pooling", options.pooling, 4),
    diagonal: numberOption("diagonal", options.diagonal, 1),
    smoothing: numberOption("smoothing", options.smoothing, 0.01),
    tilted: true,
  };
  const classSmoothing = numberOption("classSmoothing", options.classSmoothing, 1);
  const maxIterations = countOption("maxIterations", options.maxIterations, 100);
  const tolerance = numberOption("tolerance", options.tolerance, 3e-4);
  const matrix = toAnswerMatrix(answers, options);
  const { carried } = options;
  if (carried !== undefined) checkCounts(carried, matrix.classes);

  const fixed = fixGold(matrix, options.gold);
  const tables = confusionTables(matrix, matrix.classes.length, prior, carried);
  const posteriors = voteShares(matrix);
  if (fixed !== undefined) setGold(fixed, posteriors);
  const pseudoObjects = matrix.classes.map((_, k) => classSmoothing + (carried?.objects[k] ?? 0));
  const fit = fitConfusions(matrix, tables, posteriors, {
    weightOf: itself,
    priorFrom: classPriorFrom(itself, pseudoObjects),
    fixed,
    startFromTables: carried !== undefined,
    maxIterations,
    tolerance,
  });
  return confusionResult(matrix, tables, posteriors, fit, fixed);
}
