import type { VotePatterns } from "./vote-patterns.ts";

/** Patterns of one object with the probability of each label: patterns × labels, 0 being background. */
export interface PatternPosteriors {
  readonly patterns: VotePatterns;
  readonly posteriors: Float64Array;
}

/** Keeps the log of a probability finite. */
const LEAST_PROBABILITY = 1e-6;
/** Gains this small do not change a label. */
const TIE = 1e-9;

/**
 * One pass of iterated conditional modes under a Potts model, in place and in raster order: each pixel takes the
 * label with the largest log probability plus `strength` for each of its four neighbours that has the label. A
 * pixel only ever takes the label of a neighbour, and keeps its own on a tie; of other tied labels the lowest wins.
 * Besag 1986, doi:10.1111/j.2517-6161.1986.tb01412.x.
 */
export function smoothLabels(
  labels: Uint8Array | Uint16Array,
  { patterns, posteriors }: PatternPosteriors,
  strength: number,
): void {
  const { width, height, patternOf } = patterns;
  const size = posteriors.length / patterns.pixels.length;
  const logs = posteriors.map((probability) => Math.log(Math.max(probability, LEAST_PROBABILITY)));
  for (let i = 0; i < labels.length; i++) {
    const x = i % width;
    const own = labels[i]!;
    const up = i >= width ? labels[i - width]! : own;
    const left = x > 0 ? labels[i - 1]! : own;
    const right = x + 1 < width ? labels[i + 1]! : own;
    const down = i < width * (height - 1) ? labels[i + width]! : own;
    if (up === own && left === own && right === own && down === own) continue;
    const score = (label: number): number => {
      const alike =
        Number(up === label) + Number(left === label) + Number(right === label) + Number(down === label);
      return logs[patternOf[i]! * size + label]! + strength * alike;
    };
    let best = own;
    for (const label of [up, left, right, down].sort((a, b) => a - b)) {
      if (score(label) > score(best) + TIE) best = label;
    }
    labels[i] = best;
  }
}
