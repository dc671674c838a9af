import type { AnswerMatrix } from "./answer-matrix.ts";
import {
  type ConfusionTables,
  LEAST_PROBABILITY,
  updateCounts,
  updatePrior,
  updateRates,
} from "./confusion-tables.ts";
import { columnSums, updatePosteriors } from "./expectation-maximization.ts";

/**
 * What a count weighs in a ratio of counts: itself for maximum a posteriori, exp(digamma) for variational Bayes, where
 * the expected logarithm of a Dirichlet distributed probability takes the place of the logarithm.
 */
export type WeightOf = (count: number) => number;

/** How the hidden classes and the workers' confusion tables are fitted to the answers, in turns. */
export interface FitSettings {
  readonly weightOf: WeightOf;
  /** P(column), up to a factor, from the sums of the posteriors. */
  readonly priorFrom: (sums: Float64Array) => Float64Array;
  /** Class index of objects with a known label, -1 for the others. */
  readonly fixed?: Int32Array | undefined;
  /** Whether the first posteriors come from the carried counts, not from those given. */
  readonly startFromTables?: boolean;
  readonly maxIterations: number;
  /** Converged when no more probability moves, as a mean over the objects. */
  readonly tolerance: number;
}

/** What the last iteration left behind; posteriors and tables are updated in place. */
export interface Fit {
  readonly iterations: number;
  readonly converged: boolean;
  /** ln P(answers) under the parameters of the last iteration. */
  readonly logLikelihood: number;
  /** P(column), up to a factor, of the last iteration. */
  readonly prior: Float64Array;
}

/** The pool moves the prior, and with it the objective: it is frozen after so many iterations. */
const POOL_ITERATIONS = 5;

/** Expectation-maximization, or its variational twin, until the posteriors stand still. */
export function fitConfusions(
  matrix: AnswerMatrix,
  tables: ConfusionTables,
  posteriors: Float64Array,
  settings: FitSettings,
): Fit {
  const { columns, rows } = tables;
  const { weightOf, fixed, maxIterations } = settings;
  const rates = new Float64Array(tables.counts.length);
  const sums = new Float64Array(columns);
  let prior = settings.priorFrom(sums);
  let logLikelihood = 0;
  if (settings.startFromTables === true) {
    updateRates(tables, weightOf, rates);
    updatePosteriors(matrix, rows, prior, rates, posteriors, fixed);
  }
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    prior = settings.priorFrom(columnSums(posteriors, columns, sums));
    updateCounts(matrix, tables, posteriors);
    if (iteration <= POOL_ITERATIONS) updatePrior(tables);
    updateRates(tables, weightOf, rates);
    const step = updatePosteriors(matrix, rows, prior, rates, posteriors, fixed);
    logLikelihood = step.logLikelihood;
    if (step.change <= settings.tolerance)
      return { iterations: iteration, converged: true, logLikelihood, prior };
  }
  return { iterations: maxIterations, converged: false, logLikelihood, prior };
}

/** P(class) from the sums of the posteriors and `pseudo` objects of each class. */
export function classPriorFrom(
  weightOf: WeightOf,
  pseudo: readonly number[],
): (sums: Float64Array) => Float64Array {
  return (sums) => {
    const counts = sums.map((sum, k) => sum + pseudo[k]!);
    const total = counts.reduce((a, b) => a + b, 0);
    if (total === 0) return counts.fill(1 / counts.length);
    const totalWeight = weightOf(total);
    return counts.map((count) => Math.max(weightOf(count) / totalWeight, LEAST_PROBABILITY));
  };
}

/** The weight of a count for maximum a posteriori estimates. */
export function itself(count: number): number {
  return count;
}
