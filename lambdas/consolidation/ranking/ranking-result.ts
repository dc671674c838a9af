import type { Consolidation, WorkerQuality } from "../types.ts";
import { type RankingAnswer, type RankingGroup, rankingGroups } from "./ranking-groups.ts";

/** Item indices, best first. */
export type ItemOrder = readonly number[];

/**
 * The result of a method that puts the items of each data object in order. Confidence, and a worker's quality: the share
 * of the pairs of items which the worker ordered that the label orders likewise, averaged over workers or objects.
 */
export function rankingResult(
  answers: readonly RankingAnswer[],
  order: (group: RankingGroup) => ItemOrder,
): Consolidation<readonly string[]> {
  const groups = rankingGroups(answers);
  const orders = groups.map(order);
  const likeness = groups.map(({ rankers }, g) => rankers.map(({ places }) => shareKept(places, orders[g]!)));
  const objects = groups.map(({ objectId, items, rankers }, g) => {
    const label = rankers.length === 0 ? null : orders[g]!.map((item) => items[item]!);
    const confidence = rankers.length < 2 ? 0 : mean(likeness[g]!);
    return { objectId, label, confidence, answers: rankers.length };
  });
  return {
    objects,
    workers: workerQualities(groups, likeness),
    diagnostics: { iterations: 0, converged: true, agreement: meanAgreement(groups) },
  };
}

/** The share of the pairs of items with different places that `order` keeps; 1 without such a pair. */
function shareKept(places: Int32Array, order: ItemOrder): number {
  let kept = 0;
  let pairs = 0;
  for (let better = 0; better < order.length; better++) {
    for (let worse = better + 1; worse < order.length; worse++) {
      const difference = places[order[worse]!]! - places[order[better]!]!;
      if (difference !== 0) pairs++;
      if (difference > 0) kept++;
    }
  }
  return pairs === 0 ? 1 : kept / pairs;
}

function workerQualities(
  groups: readonly RankingGroup[],
  likeness: readonly (readonly number[])[],
): WorkerQuality[] {
  const totals = new Map<string, { answers: number; shares: number[] }>();
  for (const [g, { rankers }] of groups.entries()) {
    for (const [r, { workerId }] of rankers.entries()) {
      const total = totals.get(workerId) ?? { answers: 0, shares: [] };
      total.answers++;
      if (rankers.length > 1) total.shares.push(likeness[g]![r]!);
      totals.set(workerId, total);
    }
  }
  return [...totals.keys()].sort().flatMap((workerId) => {
    const { answers, shares } = totals.get(workerId)!;
    return shares.length === 0 ? [] : { workerId, answers, quality: mean(shares) };
  });
}

/** Mean over objects of the share of agreeing pairs of workers, counted over all pairs of items that both ordered. */
function meanAgreement(groups: readonly RankingGroup[]): number | null {
  const shares = groups.flatMap(({ items, preferences }) => {
    let agreeing = 0;
    let pairs = 0;
    for (let i = 0; i < items.length; i++) {
      for (let j = 0; j < i; j++) {
        const one = preferences[i * items.length + j]!;
        const other = preferences[j * items.length + i]!;
        agreeing += one * (one - 1) + other * (other - 1);
        pairs += (one + other) * (one + other - 1);
      }
    }
    return pairs === 0 ? [] : agreeing / pairs;
  });
  return shares.length === 0 ? null : mean(shares);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
