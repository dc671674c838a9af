import type { Consolidation } from "../types.ts";
import type { RankingAnswer, RankingGroup } from "./ranking-groups.ts";
import { type ItemOrder, rankingResult } from "./ranking-result.ts";

/**
 * Borda count: orders the items of each data object by their mean place in the workers' rankings. The default for full
 * rankings: quick for any number of items. An item gets a point for every item that a worker puts below it, and half a
 * point for every one that the worker finds equal; items that a worker left out share the worker's last place.
 *
 * - **Label**: all items that anybody ranked, best first.
 * - **Ties** of points go to the item whose id comes first in code unit order.
 * - **Confidence**: the mean over the workers of the share of the pairs of items, of those that the worker ordered, which
 *   the label orders likewise, which is (1 + Kendall's tau) / 2; 0 when a single worker answered.
 * - **Quality** of a worker: the same share, averaged over the worker's objects; a worker who was always alone is not
 *   listed. `diagnostics.agreement` is the share of pairs of workers who order two items likewise.
 * - **Abstentions** (`null`, `undefined`, `[]`) are not counted; an object without answers has label `null` and
 *   confidence 0. **A worker who answers an object twice** counts once, with the last answer.
 *
 * Source: J.-C. de Borda, Mémoire sur les élections au scrutin (1781); D. Black, Partial justification of the Borda count,
 * Public Choice 28 (1976), https://doi.org/10.1007/BF01718454
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a ranking that names each item once
 * @example
 * import { borda } from "labelsmith/consolidation";
 *
 * const { objects } = borda([
 *   { objectId: "0", workerId: "anna", value: ["b", "a", "c"] },
 *   { objectId: "0", workerId: "ben", value: ["b", ["a", "c"]] },
 *   { objectId: "0", workerId: "cleo", value: ["a", "b", "c"] },
 * ]);
 * console.log(objects[0]?.label); // ["b", "a", "c"]
 */
export function borda(answers: readonly RankingAnswer[]): Consolidation<readonly string[]> {
  return rankingResult(answers, bordaOrder);
}

/** The items by points. Twice the points, less a constant, are wins minus losses: whole numbers. */
export function bordaOrder({ items, preferences }: RankingGroup): ItemOrder {
  const size = items.length;
  const surplus = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) surplus[i]! += preferences[i * size + j]! - preferences[j * size + i]!;
  }
  return items.map((_, item) => item).sort((a, b) => surplus[b]! - surplus[a]! || a - b);
}
