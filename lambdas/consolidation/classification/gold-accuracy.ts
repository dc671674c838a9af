import type { Consolidation } from "../types.ts";
import type { GoldLabels } from "./gold-labels.ts";

/** How labels compare with gold labels. */
export interface GoldAccuracy {
  /** The share of right labels, in [0, 1]; `null` when no object has a gold label. */
  readonly accuracy: number | null;
  readonly right: number;
  /** How many objects have a gold label. */
  readonly objects: number;
}

/**
 * Compares labels with gold labels. An object without a label (`null`) is wrong; gold labels of objects that are not in
 * the result are passed over.
 *
 * @example
 * import { goldAccuracy, majorityVote } from "labelsmith/consolidation";
 *
 * const result = majorityVote([{ objectId: "0", workerId: "anna", value: "cat" }]);
 * console.log(goldAccuracy(result, new Map([["0", "cat"]]))); // { accuracy: 1, right: 1, objects: 1 }
 */
export function goldAccuracy(result: Consolidation<string>, gold: GoldLabels): GoldAccuracy {
  let right = 0;
  let objects = 0;
  for (const { objectId, label } of result.objects) {
    const truth = gold.get(objectId);
    if (truth === undefined) continue;
    objects++;
    if (label === truth) right++;
  }
  return { accuracy: objects === 0 ? null : right / objects, right, objects };
}
