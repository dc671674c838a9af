import { type AnswerMatrix, type ClassAnswers, type ClassOptions, toAnswerMatrix } from "./answer-matrix.ts";
import { countOption, numberOption } from "./check-options.ts";
import {
  answersPerWorker,
  type ClassificationResult,
  chooseLabels,
  classificationResult,
} from "./classification-result.ts";
import { voteShares } from "./vote-shares.ts";

/** Options of {@link wawa}. */
export interface WawaOptions extends ClassOptions {
  /** Answers' worth of the average worker mixed into each worker's skill, at least 0; 2 unless given. */
  readonly smoothing?: number;
  /** How often skills are re-estimated from the labels, at least 1; 1 unless given. */
  readonly rounds?: number;
}

/**
 * Worker agreement with aggregate (Wawa), a weighted majority vote: a majority vote first; a worker's skill is the
 * share of the worker's answers that agree with it; then a vote where each answer weighs as much as its worker's skill.
 *
 * - **Confidence** and `posteriors`: the class's share of the weights; 1 for a lone answer.
 * - **Quality** of a worker: the skill, (agreements + m p) / (answers + m), where p is the share of all answers that
 *   agree and m is `smoothing`; a worker without answers has p.
 * - **Ties** go to the class whose voters weigh more, then to the class that comes first; so do those of the first
 * vote, where all workers weigh alike. When every skill is 0, the weights are equal.
 * - Abstentions, repeats and objects without answers are treated as by `majorityVote`.
 *
 * `{ smoothing: 0 }` gives the rule as published. Source: Appen (formerly Figure Eight); described in Ustalov, Pavlichenko,
 * Tseitlin, Learning from Crowds with Crowd-Kit (2024), https://doi.org/10.21105/joss.06227.
 *
 * @throws ConsolidationError when an answer is not one of the classes
 * @throws OptionsError when an option is out of range
 * @example
 * import { wawa } from "labelsmith/consolidation";
 *
 * const { workers } = wawa([
 *   { objectId: "0", workerId: "anna", value: "cat" },
 *   { objectId: "0", workerId: "ben", value: "cat" },
 *   { objectId: "0", workerId: "cleo", value: "dog" },
 * ]);
 */
export function wawa(answers: ClassAnswers, options: WawaOptions = {}): ClassificationResult {
  const smoothing = numberOption("smoothing", options.smoothing, 2);
  const rounds = countOption("rounds", options.rounds, 1);
  const matrix = toAnswerMatrix(answers, options);
  let skills: Float64Array = new Float64Array(matrix.workerIds.length).fill(1);
  let posteriors = voteShares(matrix);
  for (let round = 0; round < rounds; round++) {
    const labels = chooseLabels(matrix, { posteriors, workerQuality: skills });
    skills = smoothedAgreement(matrix, labels, smoothing);
    posteriors = voteShares(matrix, skills);
  }
  const estimate = { posteriors, workerQuality: skills, iterations: rounds, converged: true };
  return classificationResult(matrix, estimate);
}

/** Each worker's share of answers that are the label, drawn towards the share of all answers. */
function smoothedAgreement(matrix: AnswerMatrix, labels: Int32Array, smoothing: number): Float64Array {
  const { offsets, workers } = matrix;
  const agreements = new Float64Array(matrix.workerIds.length);
  let total = 0;
  for (let o = 0; o < labels.length; o++) {
    for (let i = offsets[o]!; i < offsets[o + 1]!; i++) {
      if (matrix.labels[i] !== labels[o]) continue;
      agreements[workers[i]!]!++;
      total++;
    }
  }
  const mean = workers.length === 0 ? 0 : total / workers.length;
  const answers = answersPerWorker(matrix);
  return agreements.map((agreeing, w) => {
    const weight = answers[w]! + smoothing;
    return weight === 0 ? mean : (agreeing + smoothing * mean) / weight;
  });
}
