import type { AnswerMatrix } from "../classification/answer-matrix.ts";
import { softmax } from "../classification/softmax.ts";
import { voteShares } from "../classification/vote-shares.ts";
import { SPAN_PRIOR } from "./confusion-prior.ts";
import { WorkerConfusions } from "./worker-confusions.ts";

export interface TagPosteriors {
  /** Tokens × tags. */
  readonly posteriors: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

export const MAXIMUM_ITERATIONS = 100;
/** The estimate has converged when no probability moves by more than this. */
export const TOLERANCE = 1e-3;

/**
 * Dawid-Skene (with `Math.log`) or its variational twin iBCC (with `digamma`) over tags, each token on its own, starting
 * from the vote shares.
 */
export function estimateTags(matrix: AnswerMatrix, logOf: (count: number) => number): TagPosteriors {
  const tags = matrix.classes.length;
  const posteriors = voteShares(matrix);
  const confusions = new WorkerConfusions(matrix.workerIds.length, tags, SPAN_PRIOR, logOf);
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < MAXIMUM_ITERATIONS) {
    iterations++;
    countAnswers(matrix, posteriors, confusions);
    const logPrior = estimatePrior(posteriors, tags, logOf);
    converged = updatePosteriors(matrix, confusions, logPrior, posteriors) <= TOLERANCE;
  }
  return { posteriors, iterations, converged };
}

function countAnswers(matrix: AnswerMatrix, posteriors: Float64Array, confusions: WorkerConfusions): void {
  const { objectIds, offsets, workers, labels, classes } = matrix;
  confusions.forget();
  for (let token = 0; token < objectIds.length; token++) {
    for (let i = offsets[token]!; i < offsets[token + 1]!; i++) {
      confusions.addPosterior(workers[i]!, labels[i]!, posteriors, token * classes.length);
    }
  }
  confusions.update();
}

/** How common each tag is, each counted once more than it occurs. */
function estimatePrior(
  posteriors: Float64Array,
  tags: number,
  logOf: (count: number) => number,
): Float64Array {
  const counts = new Float64Array(tags).fill(1);
  for (let cell = 0; cell < posteriors.length; cell++) counts[cell % tags]! += posteriors[cell]!;
  const logSum = logOf(tags + posteriors.length / tags);
  return counts.map((count) => logOf(count) - logSum);
}

/** Returns the largest change of a probability. */
function updatePosteriors(
  { objectIds, offsets, workers, labels }: AnswerMatrix,
  confusions: WorkerConfusions,
  logPrior: Float64Array,
  posteriors: Float64Array,
): number {
  const tags = logPrior.length;
  const scores = new Float64Array(tags);
  let largestChange = 0;
  for (let token = 0; token < objectIds.length; token++) {
    scores.set(logPrior);
    for (let i = offsets[token]!; i < offsets[token + 1]!; i++) {
      const row = confusions.row(workers[i]!, labels[i]!);
      for (let k = 0; k < tags; k++) scores[k]! += confusions.logs[row + k]!;
    }
    softmax(scores);
    for (let k = 0; k < tags; k++) {
      const cell = token * tags + k;
      largestChange = Math.max(largestChange, Math.abs(scores[k]! - posteriors[cell]!));
      posteriors[cell] = scores[k]!;
    }
  }
  return largestChange;
}
