import type { ConsolidatedObject, Consolidation, Diagnostics, WorkerQuality } from "../types.ts";
import type { AnswerMatrix } from "./answer-matrix.ts";
import { pairwiseAgreement } from "./pairwise-agreement.ts";

/** What every single-class method returns. */
export interface ClassificationResult extends Consolidation<string> {
  readonly classes: readonly string[];
  /** P(class | answers), objects × classes, in the order of `objects` and `classes`; each row sums to 1 or is all 0. */
  readonly posteriors: Float64Array;
}

/** What labels and ties depend on. */
export interface Evidence {
  /** Objects × classes. */
  readonly posteriors: Float64Array;
  /** In [0, 1] per worker, 1 being best; left out by methods that do not estimate it. */
  readonly workerQuality?: Float64Array;
  /** What a worker's vote weighs when classes tie; by default the quality, and 1 without it. */
  readonly workerWeight?: Float64Array;
  /** Per class; left out by methods without one. */
  readonly classPrior?: Float64Array;
  /** Class index of each object whose label is known beforehand, -1 for the others. */
  readonly fixed?: Int32Array;
}

/** What a method has computed. */
export interface Estimate extends Evidence {
  /** For methods whose posteriors say nothing about a lone answer: its confidence is then 0. */
  readonly doubtsSingleAnswers?: boolean;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Classes whose posteriors differ by no more than this are tied: engines differ in the last bit of `Math.log`. */
const TIE = 1e-9;

/**
 * Turns posteriors into labels with their confidence (the label's posterior), and the worker table. Ties within 1e-9
 * go to the class with the larger summed weight of the workers who chose it, then to the class with the larger prior,
 * then to the class that comes first. An object without answers has no label and confidence 0, unless its label is fixed.
 */
export function classificationResult(matrix: AnswerMatrix, estimate: Estimate): ClassificationResult {
  const { offsets, objectIds, classes } = matrix;
  const { posteriors } = estimate;
  const labelOf = chooseLabels(matrix, estimate);
  const objects: ConsolidatedObject<string>[] = new Array(objectIds.length);
  for (let o = 0; o < objectIds.length; o++) {
    const k = labelOf[o]!;
    const answers = offsets[o + 1]! - offsets[o]!;
    const doubtful = k < 0 || (answers === 1 && estimate.doubtsSingleAnswers === true);
    const confidence = doubtful ? 0 : Math.min(1, posteriors[o * classes.length + k]!);
    objects[o] = { objectId: objectIds[o]!, label: k < 0 ? null : classes[k]!, confidence, answers };
  }
  const diagnostics: Diagnostics = {
    iterations: estimate.iterations,
    converged: estimate.converged,
    agreement: pairwiseAgreement(matrix),
  };
  return {
    objects,
    workers: workerTable(matrix, estimate),
    diagnostics,
    classes,
    posteriors: estimate.posteriors,
  };
}

/** How many answers each worker gave. */
export function answersPerWorker(matrix: AnswerMatrix): Int32Array {
  const counts = new Int32Array(matrix.workerIds.length);
  for (let i = 0; i < matrix.workers.length; i++) counts[matrix.workers[i]!]!++;
  return counts;
}

/** The class index of each object by the tie rule of {@link classificationResult}; -1 for no label. */
export function chooseLabels(matrix: AnswerMatrix, evidence: Evidence): Int32Array {
  const { offsets } = matrix;
  const { posteriors, fixed } = evidence;
  const size = matrix.classes.length;
  const chosen = new Int32Array(matrix.objectIds.length).fill(-1);
  const support = new Float64Array(size);
  for (let o = 0, row = 0; o < chosen.length; o++, row += size) {
    if (fixed !== undefined && fixed[o]! >= 0) {
      chosen[o] = fixed[o]!;
    } else if (offsets[o + 1]! > offsets[o]!) {
      let best = 0;
      let second = Number.NEGATIVE_INFINITY;
      for (let k = 1; k < size; k++) {
        const posterior = posteriors[row + k]!;
        if (posterior > posteriors[row + best]!) {
          second = posteriors[row + best]!;
          best = k;
        } else if (posterior > second) {
          second = posterior;
        }
      }
      const isTied = second >= posteriors[row + best]! - TIE;
      chosen[o] = isTied ? breakTie(matrix, evidence, o, posteriors[row + best]! - TIE, support) : best;
    }
  }
  return chosen;
}

/** The winner among the classes of an object whose posterior is at least `least`. */
function breakTie(
  matrix: AnswerMatrix,
  evidence: Evidence,
  object: number,
  least: number,
  support: Float64Array,
): number {
  const weight = evidence.workerWeight ?? evidence.workerQuality;
  support.fill(0);
  for (let i = matrix.offsets[object]!; i < matrix.offsets[object + 1]!; i++) {
    support[matrix.labels[i]!]! += weight === undefined ? 1 : weight[matrix.workers[i]!]!;
  }
  let winner = -1;
  for (let k = 0; k < support.length; k++) {
    if (evidence.posteriors[object * support.length + k]! < least) continue;
    if (winner < 0 || beats(k, winner, support, evidence.classPrior)) winner = k;
  }
  return winner;
}

/** Whether a tied class wins over one that comes before it. */
function beats(k: number, winner: number, support: Float64Array, prior: Float64Array | undefined): boolean {
  const bySupport = support[k]! - support[winner]!;
  if (Math.abs(bySupport) > TIE) return bySupport > 0;
  return prior !== undefined && prior[k]! > prior[winner]! + TIE;
}

function workerTable(matrix: AnswerMatrix, estimate: Estimate): WorkerQuality[] {
  const { workerQuality } = estimate;
  if (workerQuality === undefined) return [];
  const answers = answersPerWorker(matrix);
  return matrix.workerIds.map((workerId, w) => {
    return { workerId, answers: answers[w]!, quality: Math.min(1, Math.max(0, workerQuality[w]!)) };
  });
}
