import { ConsolidationError } from "../../contract/errors.ts";
import type { Consolidation } from "../types.ts";
import { bordaOrder } from "./borda.ts";
import type { RankingAnswer, RankingGroup } from "./ranking-groups.ts";
import { type ItemOrder, rankingResult } from "./ranking-result.ts";

/** Time grows as 2^n n², to about 10 million steps here. */
const MOST_ITEMS = 15;

/**
 * Kemeny's rule: of all orders of a data object's items the one that contradicts the workers least often, counting each
 * pair of items that a worker ordered the other way round. Exact, by dynamic programming over the sets of items, and
 * therefore for at most 15 items per data object.
 *
 * - **Ties** between orders: from the best place down, the item that {@link borda} puts first.
 * - Label, confidence, quality of workers, agreement, ties within a ranking, items left out, abstentions and repeats are
 *   as with {@link borda}.
 *
 * Source: J. G. Kemeny, Mathematics without numbers, Daedalus 88 (1959), https://www.jstor.org/stable/20026529; the dynamic
 * program as in N. Betzler et al., Fixed-parameter algorithms for Kemeny rankings (2009),
 * https://doi.org/10.1016/j.tcs.2009.08.033
 *
 * @throws ConsolidationError when an object has more than 15 items, an id is not a string, or an answer is not a ranking
 * that names each item once
 * @example
 * import { kemeny } from "labelsmith/consolidation";
 *
 * const { objects } = kemeny([
 *   { objectId: "0", workerId: "anna", value: ["a", "b", "c"] },
 *   { objectId: "0", workerId: "ben", value: ["a", "b", "c"] },
 *   { objectId: "0", workerId: "cleo", value: ["b", "c", "a"] },
 * ]);
 * console.log(objects[0]?.label); // ["a", "b", "c"]
 */
export function kemeny(answers: readonly RankingAnswer[]): Consolidation<readonly string[]> {
  return rankingResult(answers, kemenyOrder);
}

function kemenyOrder(group: RankingGroup): ItemOrder {
  const size = group.items.length;
  if (size > MOST_ITEMS) throw tooManyItems(group);
  const preferred = bordaOrder(group);
  const full = (1 << size) - 1;
  // For each set of items that are already placed, the fewest contradictions among the others.
  const fewest = new Float64Array(full + 1);
  for (let placed = full - 1; placed >= 0; placed--) {
    let least = Infinity;
    for (let item = 0; item < size; item++) {
      if ((placed & (1 << item)) !== 0) continue;
      least = Math.min(least, contradictions(group, placed, item) + fewest[placed | (1 << item)]!);
    }
    fewest[placed] = least;
  }
  const order: number[] = [];
  for (let placed = 0; placed < full; ) {
    const next = preferred.find((item) => {
      if ((placed & (1 << item)) !== 0) return false;
      return contradictions(group, placed, item) + fewest[placed | (1 << item)]! === fewest[placed];
    })!;
    order.push(next);
    placed |= 1 << next;
  }
  return order;
}

/** How often workers put one of the items that are not placed yet before `item`. */
function contradictions({ items, preferences }: RankingGroup, placed: number, item: number): number {
  const size = items.length;
  let sum = 0;
  for (let other = 0; other < size; other++) {
    if ((placed & (1 << other)) === 0) sum += preferences[other * size + item]!;
  }
  return sum;
}

function tooManyItems({ objectId, items }: RankingGroup): ConsolidationError {
  return new ConsolidationError({
    code: "too-many-items",
    summary: "A data object has too many items for Kemeny's rule to be found exactly.",
    expected: `at most ${MOST_ITEMS} items`,
    found: `${items.length} items`,
    where: `data object ${objectId}`,
    fix: "Use borda.",
  });
}
