import type { ConsolidatedObject, Consolidation, WorkerQuality } from "../types.ts";
import { type LabelMask, labelRaster } from "./label-mask.ts";
import { maskAgreement } from "./mask-agreement.ts";
import type { MaskTable } from "./mask-table.ts";
import { type PatternPosteriors, smoothLabels } from "./potts-smoothing.ts";
import type { VotePatterns } from "./vote-patterns.ts";

/** A consolidated mask; its classes are those of all answers to the method, sorted, so that all results share them. */
export interface ConsolidatedMask extends LabelMask {
  /**
   * Mean confidence of the pixels of the background and of each class, in [0, 1], in the order of labels; 0 without
   * any.
   */
  readonly confidences: readonly number[];
}

/** What every method for semantic masks returns. */
export type MaskConsolidation = Consolidation<ConsolidatedMask>;

/** Posteriors this close are tied: engines may differ in the last bits of `Math.log`. */
const TIE = 1e-9;

/**
 * Turns the posteriors of every object (`null` for one without a usable mask) into masks. A pixel gets the most
 * probable label; ties go to the background, then to the class that comes first.
 */
export function maskResult(
  table: MaskTable,
  estimates: readonly (PatternPosteriors | null)[],
  smoothing: number,
  course: { readonly iterations: number; readonly converged: boolean },
): MaskConsolidation {
  const quality = new QualityCounts(table.workerIds.length);
  const objects = table.objects.map(({ objectId, workers }, o): ConsolidatedObject<ConsolidatedMask> => {
    const estimate = estimates[o]!;
    if (estimate === null) return { objectId, label: null, confidence: 0, answers: 0 };
    const labels = paint(estimate, table.classes.length);
    if (smoothing > 0) smoothLabels(labels, estimate, smoothing);
    const joint = countJointly(estimate.patterns, labels, table.classes.length + 1);
    quality.add(workers, estimate.patterns, joint);
    const { width, height } = estimate.patterns;
    const { confidences, confidence } = rate(estimate, joint);
    const label = { width, height, labels, classes: table.classes, confidences };
    return { objectId, label, confidence, answers: workers.length };
  });
  const agreement = maskAgreement(estimates.flatMap((estimate) => estimate?.patterns ?? []));
  return { objects, workers: quality.table(table.workerIds), diagnostics: { ...course, agreement } };
}

function paint({ patterns, posteriors }: PatternPosteriors, classes: number): Uint8Array | Uint16Array {
  const size = classes + 1;
  const labelOf = new Uint16Array(patterns.pixels.length);
  for (let p = 0; p < labelOf.length; p++) {
    let best = 0;
    for (let k = 1; k < size; k++) {
      if (posteriors[p * size + k]! > posteriors[p * size + best]! + TIE) best = k;
    }
    labelOf[p] = best;
  }
  const labels = labelRaster(patterns.patternOf.length, classes);
  for (let i = 0; i < labels.length; i++) labels[i] = labelOf[patterns.patternOf[i]!]!;
  return labels;
}

/** Pixels per pattern and consolidated label. */
function countJointly(
  { patternOf, pixels }: VotePatterns,
  labels: Uint8Array | Uint16Array,
  size: number,
): Float64Array {
  const joint = new Float64Array(pixels.length * size);
  for (let i = 0; i < labels.length; i++) joint[patternOf[i]! * size + labels[i]!]!++;
  return joint;
}

/** Mean confidence of the pixels of each label, and of all but those that everybody left as background. */
function rate(
  { posteriors, patterns }: PatternPosteriors,
  joint: Float64Array,
): { confidences: number[]; confidence: number } {
  const size = joint.length / patterns.pixels.length;
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  let disputed = 0;
  let disputedSum = 0;
  joint.forEach((pixels, cell) => {
    sums[cell % size]! += pixels * posteriors[cell]!;
    counts[cell % size]! += pixels;
    if (cell < size) return;
    disputed += pixels;
    disputedSum += pixels * posteriors[cell]!;
  });
  return {
    confidences: [...sums].map((sum, k) => (counts[k] === 0 ? 0 : Math.min(1, sum / counts[k]!))),
    confidence: disputed === 0 ? 1 : Math.min(1, disputedSum / disputed),
  };
}

/** Pixels that worker and result agree on, and those that either labels. */
class QualityCounts {
  readonly #answers: Int32Array;
  readonly #shared: Float64Array;
  readonly #either: Float64Array;

  constructor(workers: number) {
    this.#answers = new Int32Array(workers);
    this.#shared = new Float64Array(workers);
    this.#either = new Float64Array(workers);
  }

  add(workers: readonly number[], { votes, workers: seats }: VotePatterns, joint: Float64Array): void {
    const size = (joint.length * seats) / votes.length;
    workers.forEach((worker, seat) => {
      this.#answers[worker]!++;
      joint.forEach((pixels, cell) => {
        const vote = votes[Math.floor(cell / size) * seats + seat]!;
        const label = cell % size;
        if (vote === 0 && label === 0) return;
        this.#either[worker]! += pixels;
        if (vote === label) this.#shared[worker]! += pixels;
      });
    });
  }

  table(workerIds: readonly string[]): WorkerQuality[] {
    return workerIds.map((workerId, w) => ({
      workerId,
      answers: this.#answers[w]!,
      quality: this.#either[w] === 0 ? 1 : this.#shared[w]! / this.#either[w]!,
    }));
  }
}
