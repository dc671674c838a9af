import { type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { type ClassificationResult, classificationResult } from "./classification-result.ts";
import { dawidSkene } from "./dawid-skene.ts";
import { type EbccOptions, ebcc } from "./ebcc.ts";
import { expectedAccuracies } from "./expected-accuracies.ts";
import { majorityVote } from "./majority-vote.ts";
import { answersPerClass } from "./vote-shares.ts";
import { wawa } from "./wawa.ts";

const QUALITY_SMOOTHING = 2;

/** Each worker by itself, with a prior a little weaker than the paper's. */
const SEPARATE: EbccOptions = { smoothing: 0.7, diagonal: 2.3 };

/** Drawn towards all workers: one pseudo-answer per true class, right with probability 0.7, and four of the pool. */
function pooled(classes: number): EbccOptions {
  const smoothing = 0.3 / Math.max(1, classes - 1);
  return { smoothing, diagonal: 0.7 - smoothing, pooling: 4 };
}

/**
 * The default: what five methods say on average. No method wins everywhere: votes are hard to beat where workers answer
 * little or classes are vague, confusion tables where workers answer much, and subtypes where some objects mislead
 * most workers. Each fails where another does not, so the mean of their posteriors (a linear opinion pool) is closer
 * to the truth than a choice among them. The five are `majorityVote`, `wawa`, `dawidSkene`, and `ebcc` twice: with a
 * prior for each worker by itself, and with one that is drawn towards all workers together.
 *
 * - **Confidence** and `posteriors`: the mean of the five posteriors. A lone answer is judged by its worker.
 * - **Quality** of a worker: the expected share of right answers, (expected right answers + 2 r̄) / (answers + 2), where
 *   r̄ is that of all workers together.
 * - **Ties** go to the class whose voters have the larger summed quality, then to the class with more answers in the
 *   whole job, then to the class that comes first.
 * - Abstentions, repeats, single classes, classes nobody chose and objects without answers are treated as by
 *   `majorityVote`.
 * - `diagnostics.iterations` are those of the method that took most; `converged` when all did.
 *
 * Where all workers are equally good, plain votes are the best there is, and this loses up to 1.5 points to them.
 * It needs no gold labels and has no settings. Cost: linear in the answers, ten to fifty times that of `dawidSkene`.
 *
 * Source of the pool: Stone, The Opinion Pool (1961), https://doi.org/10.1214/aoms/1177704873.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when the classes are not distinct
 * @example
 * import { auto } from "labelsmith/consolidation";
 *
 * const { objects } = auto([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "dog" },
 *   { objectId: "0", workerId: "cleo", value: "cat" },
 * ]);
 * console.log(objects[0]?.label); // "cat"
 */
export function auto(answers: ClassAnswers, options: ClassOptions = {}): ClassificationResult {
  const matrix = toAnswerMatrix(answers, options);
  const opinions = [
    majorityVote(matrix),
    wawa(matrix),
    dawidSkene(matrix),
    ebcc(matrix, SEPARATE),
    ebcc(matrix, pooled(matrix.classes.length)),
  ];
  const posteriors = new Float64Array(matrix.objectIds.length * matrix.classes.length);
  for (const opinion of opinions) {
    for (let i = 0; i < posteriors.length; i++) posteriors[i]! += opinion.posteriors[i]! / opinions.length;
  }
  return classificationResult(matrix, {
    posteriors,
    workerQuality: expectedAccuracies(matrix, posteriors, QUALITY_SMOOTHING),
    classPrior: answersPerClass(matrix),
    iterations: Math.max(...opinions.map((opinion) => opinion.diagnostics.iterations)),
    converged: opinions.every((opinion) => opinion.diagnostics.converged),
  });
}
