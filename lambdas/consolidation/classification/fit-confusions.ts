import type { AnswerMatrix } from "./answer-matrix.ts";
import {
  type ConfusionTables,
  LEAST_PROBABILITY,
  logProbabilities,
  updateCounts,
  updatePrior,
} from "./confusion-tables.ts";
import { columnSums, expectation } from "./expectation-maximization.ts";

/** How the hidden classes and the workers' confusion tables are fitted to the answers, in turns. */
export interface FitSettings {
  /** `Math.log` for maximum a posteriori, `digamma` for variational Bayes. */
  readonly logOf: (count: number) => number;
  /** ln P(column) from the sums of the posteriors. */
  readonly logPriorFrom: (sums: Float64Array) => Float64Array;
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
  /** ln P(column) of the last iteration. */
  readonly logPrior: Float64Array;
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
  const { logOf, fixed, maxIterations } = settings;
  const logRows = new Float64Array(tables.counts.length);
  const sums = new Float64Array(columns);
  let logPrior = settings.logPriorFrom(sums);
  let logLikelihood = 0;
  if (settings.startFromTables === true) {
    logProbabilities(tables, logOf, logRows);
    expectation(matrix, rows, logPrior, logRows, posteriors, fixed);
  }
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    logPrior = settings.logPriorFrom(columnSums(posteriors, columns, sums));
    updateCounts(matrix, tables, posteriors);
    if (iteration <= POOL_ITERATIONS) updatePrior(tables);
    logProbabilities(tables, logOf, logRows);
    const step = expectation(matrix, rows, logPrior, logRows, posteriors, fixed);
    logLikelihood = step.logLikelihood;
    if (step.change <= settings.tolerance)
      return { iterations: iteration, converged: true, logLikelihood, logPrior };
  }
  return { iterations: maxIterations, converged: false, logLikelihood, logPrior };
}

/** ln P(class) from the sums of the posteriors and `pseudo` objects of each class. */
export function logClassPrior(
  logOf: (count: number) => number,
  pseudo: readonly number[],
): (sums: Float64Array) => Float64Array {
  return (sums) => {
    const counts = sums.map((sum, k) => sum + pseudo[k]!);
    const total = counts.reduce((a, b) => a + b, 0);
    if (total === 0) return counts.fill(-Math.log(counts.length));
    const logTotal = logOf(total);
    return counts.map((count) => logOf(Math.max(count, LEAST_PROBABILITY * total)) - logTotal);
  };
}
