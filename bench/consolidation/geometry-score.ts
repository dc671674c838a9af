import type { ConsolidatedObject } from "../../lambdas/consolidation/types.ts";

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Mean similarity of the matched pairs to the truth. */
  readonly meanIoU: number;
}

interface Scored {
  readonly label: string;
  readonly confidence: number;
}

/**
 * Compares consolidated shapes with the truth: in the order of confidence, each takes the most similar true shape of its
 * label that is still free and at least 0.5 similar.
 */
export function scoreShapes<Truth extends { readonly label: string }, Merged extends Scored>(
  objects: readonly ConsolidatedObject<readonly Merged[]>[],
  truth: ReadonlyMap<string, readonly Truth[]>,
  similarity: (merged: Merged, truth: Truth) => number,
): Score {
  let matched = 0;
  let found = 0;
  let existing = 0;
  let similaritySum = 0;
  for (const shapes of truth.values()) existing += shapes.length;
  for (const { objectId, label } of objects) {
    const free = [...(truth.get(objectId) ?? [])];
    const shapes = [...(label ?? [])].sort((a, b) => b.confidence - a.confidence);
    found += shapes.length;
    for (const shape of shapes) {
      let best = -1;
      let bestSimilarity = 0.5;
      free.forEach((candidate, i) => {
        const value = candidate.label === shape.label ? similarity(shape, candidate) : 0;
        if (value >= bestSimilarity) {
          best = i;
          bestSimilarity = value;
        }
      });
      if (best < 0) continue;
      free.splice(best, 1);
      matched++;
      similaritySum += bestSimilarity;
    }
  }
  const precision = found === 0 ? 0 : matched / found;
  const recall = existing === 0 ? 0 : matched / existing;
  return {
    precision,
    recall,
    f1: matched === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    meanIoU: matched === 0 ? 0 : similaritySum / matched,
  };
}
