import type { TextSpan } from "./text-span.ts";

/**
 * Jaccard similarity of two spans, in [0, 1]: the characters in both over the characters in either, 0 where they do not
 * overlap. Labels are not compared.
 *
 * @example
 * import { jaccardSimilarity } from "labelsmith/consolidation";
 *
 * const span = { startOffset: 0, endOffset: 4, label: "PER" };
 * console.log(jaccardSimilarity(span, { ...span, startOffset: 2 })); // 0.5
 */
export function jaccardSimilarity(a: TextSpan, b: TextSpan): number {
  return intervalJaccard(a.startOffset, a.endOffset, b.startOffset, b.endOffset);
}

/** The same for bare offsets. */
export function intervalJaccard(startA: number, endA: number, startB: number, endB: number): number {
  const shared = Math.min(endA, endB) - Math.max(startA, startB);
  return shared > 0 ? shared / (Math.max(endA, endB) - Math.min(startA, startB)) : 0;
}
