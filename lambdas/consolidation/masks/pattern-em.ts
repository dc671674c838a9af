import { softmax } from "../classification/softmax.ts";
import { type ConfusionPrior, WorkerConfusions } from "../spans/worker-confusions.ts";
import { patternShares } from "./pixel-majority-vote.ts";
import type { VotePatterns } from "./vote-patterns.ts";

/** One image and, for each of its masks, the number of the confusion table that its worker has. */
export interface PatternImage {
  readonly patterns: VotePatterns;
  readonly tables: readonly number[];
}

export interface PatternEmSettings {
  /** In pixels. */
  readonly prior: ConfusionPrior;
  /** How many independent pixels an image counts as; all its pixels by default. */
  readonly pixelsPerImage?: number;
}

export interface PatternFit {
  /** Per image, patterns × labels. */
  readonly posteriors: readonly Float64Array[];
  readonly iterations: number;
  readonly converged: boolean;
}

const MAXIMUM_ITERATIONS = 100;
/** The estimate has converged when no probability moves by more than this. */
const TOLERANCE = 1e-3;
/** In the counts of labels: keeps the log of one that nobody gave finite. */
const LABEL_SMOOTHING = 0.01;

/**
 * Expectation maximization over vote patterns. How common each label is, is taken from the votes once and for all:
 * learned along the way, it would be the evidence a second time. Of the pixels that everybody left as background,
 * only as many count as there are others, lest an image with much background make every worker look good.
 */
export function fitPatterns(
  images: readonly PatternImage[],
  labels: number,
  tables: number,
  settings: PatternEmSettings,
): PatternFit {
  const weights = images.map(({ patterns }) => patternWeights(patterns, settings.pixelsPerImage));
  const posteriors = images.map(({ patterns }) => patternShares(patterns, labels));
  const logPrior = estimatePrior(weights, posteriors, labels);
  const confusions = new WorkerConfusions(tables, labels, settings.prior, Math.log);
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < MAXIMUM_ITERATIONS) {
    iterations++;
    confusions.forget();
    images.forEach((image, i) => {
      countVotes(image, weights[i]!, posteriors[i]!, confusions);
    });
    confusions.update();
    let largestChange = 0;
    images.forEach((image, i) => {
      largestChange = Math.max(largestChange, updatePosteriors(image, logPrior, confusions, posteriors[i]!));
    });
    converged = largestChange <= TOLERANCE;
  }
  return { posteriors, iterations, converged };
}

function patternWeights({ pixels }: VotePatterns, pixelsPerImage?: number): Float64Array {
  const weights = Float64Array.from(pixels);
  const labelled = weights.reduce((sum, count) => sum + count, 0) - weights[0]!;
  weights[0] = Math.min(weights[0]!, labelled);
  const total = labelled + weights[0]!;
  return pixelsPerImage === undefined || total === 0
    ? weights
    : weights.map((count) => (count * pixelsPerImage) / total);
}

function estimatePrior(
  weights: readonly Float64Array[],
  shares: readonly Float64Array[],
  labels: number,
): Float64Array {
  const prior = new Float64Array(labels).fill(LABEL_SMOOTHING);
  shares.forEach((share, i) => {
    for (let cell = 0; cell < share.length; cell++) {
      prior[cell % labels]! += weights[i]![Math.floor(cell / labels)]! * share[cell]!;
    }
  });
  const sum = prior.reduce((total, value) => total + value, 0);
  return prior.map((value) => Math.log(value / sum));
}

function countVotes(
  { patterns: { votes, workers }, tables }: PatternImage,
  weights: Float64Array,
  posteriors: Float64Array,
  confusions: WorkerConfusions,
): void {
  const labels = posteriors.length / weights.length;
  for (let p = 0; p < weights.length; p++) {
    for (let seat = 0; seat < workers; seat++) {
      const vote = votes[p * workers + seat]!;
      confusions.addPosterior(tables[seat]!, vote, posteriors, p * labels, weights[p]!);
    }
  }
}

/** Returns the largest change of a probability. */
function updatePosteriors(
  { patterns: { votes, workers }, tables }: PatternImage,
  logPrior: Float64Array,
  confusions: WorkerConfusions,
  posteriors: Float64Array,
): number {
  const labels = logPrior.length;
  const scores = new Float64Array(labels);
  let largestChange = 0;
  for (let first = 0, p = 0; first < posteriors.length; first += labels, p++) {
    scores.set(logPrior);
    for (let seat = 0; seat < workers; seat++) {
      const row = confusions.row(tables[seat]!, votes[p * workers + seat]!);
      for (let k = 0; k < labels; k++) scores[k]! += confusions.logs[row + k]!;
    }
    softmax(scores);
    for (let k = 0; k < labels; k++) {
      largestChange = Math.max(largestChange, Math.abs(scores[k]! - posteriors[first + k]!));
      posteriors[first + k] = scores[k]!;
    }
  }
  return largestChange;
}
