import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { answersPerClass, voteShares } from "./vote-shares.ts";

/**
 * Majority vote: each worker's answer counts once, and the class with the most answers is the label.
 *
 * - **Confidence**: the label's share of the object's answers; 0 when a single worker answered, because nobody
 *   confirmed that answer (Ground Truth writes 0 there, too).
 * - **Ties** go to the class with more answers in the whole job, then to the class that comes first.
 * - **Abstentions** (`null`, `undefined`, `""`) are not counted. An object with nothing but abstentions, or without
 *   answers, has label `null` and confidence 0.
 * - **A worker who answers an object twice** counts once, with the last answer.
 * - A class that nobody chose never becomes a label; with a single class every answered object gets it.
 * - `posteriors` are the vote shares; no quality of workers is estimated.
 *
 * Use it as the yardstick for every other method, and where each worker gives only a handful of answers.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when the classes are not distinct
 * @example
 * import { majorityVote } from "labelsmith/consolidation";
 *
 * const { objects } = majorityVote([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "dog" },
 *   { objectId: "0", workerId: "cleo", value: "cat" },
 * ]);
 * console.log(objects); // [{ objectId: "0", label: "cat", confidence: 0.6666666666666666, answers: 3 }]
 */
export function majorityVote(answers: ClassAnswers, options: ClassOptions = {}): ClassificationResult {
  const matrix = toAnswerMatrix(answers, options);
  return classificationResult(matrix, {
    posteriors: voteShares(matrix),
    classPrior: answersPerClass(matrix),
    doubtsSingleAnswers: true,
    iterations: 0,
    converged: true,
  });
}
