import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import { type ConfusionResult, confusionResult } from "./confusion-result.ts";
import { confusionTables } from "./confusion-tables.ts";
import { expDigamma } from "./digamma.ts";
import { classPriorFrom, fitConfusions } from "./fit-confusions.ts";
import { voteShares } from "./vote-shares.ts";

/** Options of {@link ibcc}. */
export interface IbccOptions extends ClassOptions {
  /** Pseudo-answers in every cell of a worker's table, more than 0; 1 unless given. */
  readonly smoothing?: number;
  /** Pseudo-answers per worker and true class that are right, in addition; 3 unless given. */
  readonly diagonal?: number;
  /** Pseudo-objects of each class, more than 0; 1 unless given. */
  readonly classSmoothing?: number;
  /** At most so many iterations; 500 unless given. */
  readonly maxIterations?: number;
  /** Converged when no more probability moves in an iteration, as a mean over the objects; 0.0001 unless given. */
  readonly tolerance?: number;
}

/**
 * Independent Bayesian classifier combination (iBCC): the model of `dawidSkene`, but with distributions instead of
 * point estimates for the class shares and the workers' tables, all Dirichlet, fitted by variational Bayes from the
 * vote shares. A worker of whom little is known then counts for less, so it holds up better with few answers.
 *
 * - **Confidence** and `posteriors`: P(class | answers), approximately.
 * - **Quality** of a worker: the expected P(the answer is right) for an object of unknown class.
 * - **Ties**, abstentions, repeats, unseen workers, single classes and objects without answers are treated as by
 *   `dawidSkene`.
 *
 * In the paper's terms the defaults are a table prior of 4 on the diagonal and 1 off it, and a class prior of 1.
 * Source: Kim, Ghahramani, Bayesian Classifier Combination (AISTATS 2012), https://proceedings.mlr.press/v22/kim12.html;
 * the variational form: Simpson, Roberts, Psorakis, Smith, Dynamic Bayesian Combination of Multiple Imperfect
 * Classifiers (2013), https://doi.org/10.1007/978-3-642-36406-8_1.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { ibcc } from "labelsmith/consolidation";
 *
 * const { objects } = ibcc([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "1", workerId: "anna", value: "dog" },
 * ]);
 */
export function ibcc(answers: ClassAnswers, options: IbccOptions = {}): ConfusionResult {
  const prior = {
    smoothing: numberOption("smoothing", options.smoothing, 1, 1e-6),
    diagonal: numberOption("diagonal", options.diagonal, 3),
    pooling: 0,
    tilted: false,
  };
  const classSmoothing = numberOption("classSmoothing", options.classSmoothing, 1, 1e-6);
  const maxIterations = countOption("maxIterations", options.maxIterations, 500);
  const tolerance = numberOption("tolerance", options.tolerance, 1e-4);
  const matrix = toAnswerMatrix(answers, options);
  const tables = confusionTables(matrix, matrix.classes.length, prior);
  const posteriors = voteShares(matrix);
  const pseudoObjects = matrix.classes.map(() => classSmoothing);
  const fit = fitConfusions(matrix, tables, posteriors, {
    weightOf: expDigamma,
    priorFrom: classPriorFrom(expDigamma, pseudoObjects),
    maxIterations,
    tolerance,
  });
  return confusionResult(matrix, tables, posteriors, fit);
}
