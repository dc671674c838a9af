import type { LabelMask } from "./label-mask.ts";

/**
 * The masks of one image, with equal pixels taken together: a pattern is what all workers said about a pixel. There
 * are far fewer patterns than pixels, so that everything after one pass over the masks costs next to nothing.
 */
export interface VotePatterns {
  readonly width: number;
  readonly height: number;
  readonly workers: number;
  /** Pattern of each pixel; pattern 0 is "all said background", whether or not it occurs. */
  readonly patternOf: Uint32Array;
  /** Patterns × workers: label, 0 for background. */
  readonly votes: Uint32Array;
  /** Pixels per pattern. */
  readonly pixels: Uint32Array;
}

/**
 * The patterns of one or more masks of one size, each label being the mask's class by its index in `classes`, plus
 * 1.
 */
export function votePatterns(masks: readonly LabelMask[], classes: readonly string[]): VotePatterns {
  const indexOf = new Map(classes.map((name, index) => [name, index + 1]));
  return splitPatterns(
    masks,
    masks.map((mask) => Uint32Array.of(0, ...mask.classes.map((name) => indexOf.get(name) ?? 0))),
  );
}

/**
 * Finds the patterns by splitting them worker by worker. `indices` has for each mask what its own labels stand for, the
 * first being 0 for background. Patterns are numbered in the order of their first pixels.
 */
export function splitPatterns(masks: readonly LabelMask[], indices: readonly Uint32Array[]): VotePatterns {
  const { width, height } = masks[0]!;
  const patternOf = new Uint32Array(width * height);
  let patterns: number[][] = [[]];
  masks.forEach((mask, m) => {
    patterns = splitBy(mask, indices[m]!, patternOf, patterns);
  });
  const votes = Uint32Array.from(patterns.flat());
  const pixels = new Uint32Array(patterns.length);
  for (let i = 0; i < patternOf.length; i++) pixels[patternOf[i]!]!++;
  return { width, height, workers: masks.length, patternOf, votes, pixels };
}

const UNSEEN = 2 ** 32 - 1;

/** Splits every pattern by what one more worker said; returns the votes of each pattern. */
function splitBy(
  { labels }: LabelMask,
  index: Uint32Array,
  patternOf: Uint32Array,
  patterns: readonly number[][],
): number[][] {
  // Two of the mask's own labels may stand for the same; the first of them speaks for both.
  const speaker = index.map((label) => index.indexOf(label));
  const next = new Uint32Array(patterns.length * index.length).fill(UNSEEN);
  next[0] = 0;
  const split: number[][] = [[...patterns[0]!, 0]];
  for (let i = 0; i < labels.length; i++) {
    const own = speaker[labels[i]!]!;
    const cell = patternOf[i]! * index.length + own;
    if (next[cell] === UNSEEN) next[cell] = split.push([...patterns[patternOf[i]!]!, index[own]!]) - 1;
    patternOf[i] = next[cell]!;
  }
  return split;
}
