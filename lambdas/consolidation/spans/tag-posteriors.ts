import type { AnswerMatrix } from "../classification/answer-matrix.ts";
import { confusionTables } from "../classification/confusion-tables.ts";
import { fitConfusions, logClassPrior } from "../classification/fit-confusions.ts";
import { voteShares } from "../classification/vote-shares.ts";
import { CONFUSION_PRIOR, POOL_DIAGONAL } from "./confusion-prior.ts";

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
 * Dawid-Skene (with `Math.log`) or its variational twin iBCC (with `digamma`) over tags, each token on its own,
 * starting from the vote shares.
 */
export function estimateTags(matrix: AnswerMatrix, logOf: (count: number) => number): TagPosteriors {
  const tags = matrix.classes.length;
  const tables = confusionTables(matrix, tags, CONFUSION_PRIOR);
  for (let tag = 0; tag < tags; tag++) tables.carriedPool[tag * tags + tag]! += POOL_DIAGONAL;
  const posteriors = voteShares(matrix);
  const { iterations, converged } = fitConfusions(matrix, tables, posteriors, {
    logOf,
    logPriorFrom: logClassPrior(logOf, 1),
    maxIterations: MAXIMUM_ITERATIONS,
    tolerance: TOLERANCE,
  });
  return { posteriors, iterations, converged };
}
