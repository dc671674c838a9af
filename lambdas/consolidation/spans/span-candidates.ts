/** A span that may be in the consolidated label, by label index. */
export interface SpanCandidate {
  readonly start: number;
  readonly end: number;
  readonly label: number;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** Confidences this close are tied: engines may differ in the last bits of `Math.log`. */
export const TIE = 1e-9;

/**
 * The probability above which spans are kept where F1 is what counts: half of the F1 that can be reached, and 0.8 is
 * typical. Lipton, Elkan and Naryanaswamy 2014, doi:10.1007/978-3-662-44851-9_15.
 */
export const F1_THRESHOLD = 0.4;

/** Reading order: by start, then end, then label. */
export function byPosition(a: SpanCandidate, b: SpanCandidate): number {
  return a.start - b.start || a.end - b.end || a.label - b.label;
}

/** All candidates above the threshold, in reading order, overlapping or not. */
export function selectAbove(candidates: readonly SpanCandidate[], threshold: number): SpanCandidate[] {
  return candidates.filter(({ confidence }) => confidence > threshold + TIE).sort(byPosition);
}

/**
 * The candidates without overlap whose confidences exceed the threshold by the largest sum, in reading order
 * (weighted interval scheduling by dynamic programming). Between sums within 1e-9, the candidate that ends first
 * wins, then the one that starts first, then the one with the lowest label.
 */
export function selectWithoutOverlap(
  candidates: readonly SpanCandidate[],
  threshold: number,
): SpanCandidate[] {
  const sorted = selectAbove(candidates, threshold).sort((a, b) => a.end - b.end || byPosition(a, b));
  const count = sorted.length;
  const best = new Float64Array(count + 1);
  /** How many of the first candidates remain open if this one is taken; -1 where it is not. */
  const before = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    const { start, confidence } = sorted[i]!;
    let compatible = i;
    while (compatible > 0 && sorted[compatible - 1]!.end > start) compatible--;
    const taken = best[compatible]! + confidence - threshold;
    best[i + 1] = best[i]!;
    if (taken > best[i]! + TIE) {
      best[i + 1] = taken;
      before[i] = compatible;
    }
  }
  const selected: SpanCandidate[] = [];
  for (let i = count; i > 0; ) {
    if (before[i - 1]! >= 0) selected.push(sorted[i - 1]!);
    i = before[i - 1]! >= 0 ? before[i - 1]! : i - 1;
  }
  return selected.reverse();
}
