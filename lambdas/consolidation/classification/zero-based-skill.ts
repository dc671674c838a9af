import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption } from "./check-options.ts";
import {
  answersPerWorker,
  type ClassificationResult,
  chooseLabels,
  classificationResult,
} from "./classification-result.ts";
import { answersPerClass, voteShares } from "./vote-shares.ts";

/** Options of {@link zeroBasedSkill}. */
export interface ZeroBasedSkillOptions extends ClassOptions {
  /** Skills are re-estimated so often at the most; 100 unless given. */
  readonly maxIterations?: number;
}

/** The learning rate is halved after so many iterations. */
const ITERATIONS_PER_RATE = 20;
/** Iteration ends when no skill moves by more. */
const TOLERANCE = 1e-9;

/**
 * Zero-based skill (ZBS): a weighted majority vote and the workers' skills, each found from the other until they agree.
 * Every worker starts with the same skill; after each vote a skill moves towards the share of the worker's answers that
 * are the label, first all the way, and half as far every 20 iterations.
 *
 * - **Confidence** and `posteriors`: the class's share of the skills of those who answered; 1 for a lone answer.
 * - **Quality** of a worker: the skill; 1/K for a worker without answers.
 * - **Ties** go to the class with more answers in the whole job, then to the class that comes first. Where all who
 *   answered have skill 0, the answers count alike.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`.
 *
 * Source: crowd-kit; described in D. Ustalov, N. Pavlichenko, B. Tseitlin, Learning from crowds with Crowd-Kit (2024),
 * https://doi.org/10.21105/joss.06227
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { zeroBasedSkill } from "labelsmith/consolidation";
 *
 * const { objects, workers } = zeroBasedSkill([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 * console.log(objects, workers);
 */
export function zeroBasedSkill(
  answers: ClassAnswers,
  options: ZeroBasedSkillOptions = {},
): ClassificationResult {
  const maxIterations = countOption("maxIterations", options.maxIterations, 100);
  const matrix = toAnswerMatrix(answers, options);
  const classPrior = answersPerClass(matrix);
  const answered = answersPerWorker(matrix);
  const workerQuality = new Float64Array(matrix.workerIds.length).fill(
    1 / Math.max(1, matrix.classes.length),
  );

  let posteriors = voteShares(matrix);
  let iterations = 0;
  let change = Number.POSITIVE_INFINITY;
  while (iterations < maxIterations && change > TOLERANCE) {
    iterations++;
    const rate = 0.5 ** Math.floor(iterations / ITERATIONS_PER_RATE);
    const agreements = agreementsWith(
      matrix,
      chooseLabels(matrix, { posteriors, classPrior, workerQuality }),
    );
    change = 0;
    for (let w = 0; w < workerQuality.length; w++) {
      if (answered[w] === 0) continue;
      const step = rate * (agreements[w]! / answered[w]! - workerQuality[w]!);
      workerQuality[w]! += step;
      change = Math.max(change, Math.abs(step));
    }
    posteriors = voteShares(matrix, workerQuality);
  }
  return classificationResult(matrix, {
    posteriors,
    workerQuality,
    classPrior,
    iterations,
    converged: change <= TOLERANCE,
  });
}

/** How many of each worker's answers are the label. */
function agreementsWith(
  { offsets, workers, labels, workerIds }: AnswerMatrix,
  chosen: Int32Array,
): Int32Array {
  const agreements = new Int32Array(workerIds.length);
  for (let o = 0; o < chosen.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++)
      if (labels[i] === chosen[o]) agreements[workers[i]!]!++;
  }
  return agreements;
}
