import { percentAgreement } from "../agreement/percent-agreement.ts";
import { numberOption } from "../classification/check-options.ts";
import type { ConsolidatedObject, Consolidation, WorkerQuality } from "../types.ts";
import { type Encounter, fitBradleyTerry, winProbability } from "./bradley-terry-fit.ts";
import {
  type Comparison,
  type ComparisonAnswer,
  type ComparisonTable,
  comparisonTable,
} from "./comparison-table.ts";

/** Options of {@link bradleyTerry}. */
export interface BradleyTerryOptions {
  /**
   * Wins, and as many losses, that every item is given against an average one; from 1e-6 to 1e6, 0.01 unless given. Raise
   * it where items are compared only a few times and confidence matters more than order.
   */
  readonly prior?: number;
}

/** An item's place among all. */
export interface RankedItem {
  readonly item: string;
  /** Natural logarithm of the strength; 0 is average, and a lead of 1 wins in 73 % of the comparisons. */
  readonly strength: number;
  /** The probability that it is preferred to the item that comes next; `null` for the last. */
  readonly beatsNext: number | null;
}

/** The preferred item of each data object, and all items, best first. */
export interface BradleyTerryResult extends Consolidation<string> {
  readonly items: readonly RankedItem[];
}

/** Strengths that differ by no more than this are equal. */
const TIE = 1e-9;

/**
 * Bradley-Terry model: from comparisons of two things at a time to a strength for each, such that item i is preferred to
 * j with probability 1 / (1 + e^(s_j - s_i)). Give it the comparisons of the whole job: items that never met directly are
 * compared through others. Maximum likelihood with a weak prior, run until no strength moves by more than 1e-9.
 *
 * - **Label** of a data object: the strongest of the items that were compared for it, even where its own workers preferred
 *   another one; **confidence**: the probability that it beats the second, at least 0.5.
 * - **Ties**: strengths within 1e-9 are equal; the item whose id comes first goes first. A worker's draw (`preferred` is
 *   `null`) is half a win for each.
 * - **Quality** of a worker: the share of the worker's comparisons that went to the stronger item; draws, and comparisons
 *   of equally strong items, count half.
 * - `diagnostics.agreement`: mean over objects of the share of pairs of workers who answered the same.
 * - **Abstentions** (`null`, `undefined`) are not counted; an object without answers has label `null` and confidence 0.
 *   **A worker who answers an object twice** counts once, with the last answer.
 *
 * Source: R. A. Bradley, M. E. Terry, Rank analysis of incomplete block designs, Biometrika 39 (1952),
 * https://doi.org/10.2307/2334029; the prior as in F. Caron, A. Doucet, Efficient Bayesian inference for generalized
 * Bradley-Terry models (2012), https://doi.org/10.1080/10618600.2012.638220
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a comparison of two different items
 * @throws OptionsError when the prior is out of range
 * @example
 * import { bradleyTerry } from "labelsmith/consolidation";
 *
 * const { items } = bradleyTerry([
 *   { objectId: "0", workerId: "anna", value: { items: ["a.png", "b.png"], preferred: "a.png" } },
 *   { objectId: "1", workerId: "anna", value: { items: ["b.png", "c.png"], preferred: "b.png" } },
 *   { objectId: "1", workerId: "ben", value: { items: ["c.png", "b.png"], preferred: null } },
 * ]);
 * console.log(items.map(({ item }) => item)); // ["a.png", "b.png", "c.png"]
 */
export function bradleyTerry(
  answers: readonly ComparisonAnswer[],
  options: BradleyTerryOptions = {},
): BradleyTerryResult {
  const prior = numberOption("prior", options.prior, 0.01, 1e-6, 1e6);
  const table = comparisonTable(answers);
  const { strengths, iterations, converged } = fitBradleyTerry(table.items.length, encounters(table), prior);
  // Whole steps, so that equal strengths compare as equal whatever the rounding.
  const steps = strengths.map((strength) => Math.round(strength / TIE));
  const order = table.items.map((_, item) => item).sort((a, b) => steps[b]! - steps[a]! || a - b);
  return {
    objects: consolidatedObjects(table, order, strengths),
    workers: workerQualities(table, steps),
    diagnostics: { iterations, converged, agreement: agreement(table) },
    items: order.map((item, rank) => {
      const next = order[rank + 1];
      const beatsNext = next === undefined ? null : winProbability(strengths[item]! - strengths[next]!);
      return { item: table.items[item]!, strength: strengths[item]!, beatsNext };
    }),
  };
}

function encounters({ comparisons }: ComparisonTable): Encounter[] {
  const byPair = new Map<string, Encounter>();
  for (const { first, second, win } of comparisons) {
    const key = `${first} ${second}`;
    const { wins, games } = byPair.get(key) ?? { wins: 0, games: 0 };
    byPair.set(key, { first, second, wins: wins + win, games: games + 1 });
  }
  return [...byPair.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

function consolidatedObjects(
  { objectIds, items, comparisons }: ComparisonTable,
  order: readonly number[],
  strengths: Float64Array,
): ConsolidatedObject<string>[] {
  const places = new Int32Array(items.length);
  for (const [place, item] of order.entries()) places[item] = place;
  const byObject: Comparison[][] = objectIds.map(() => []);
  for (const comparison of comparisons) byObject[comparison.object]!.push(comparison);
  return objectIds.map((objectId, o) => {
    const compared = byObject[o]!.flatMap(({ first, second }) => [first, second]);
    const [best, second] = [...new Set(compared)].sort((a, b) => places[a]! - places[b]!);
    if (best === undefined || second === undefined) {
      return { objectId, label: null, confidence: 0, answers: 0 };
    }
    const confidence = Math.max(0.5, winProbability(strengths[best]! - strengths[second]!));
    return { objectId, label: items[best]!, confidence, answers: byObject[o]!.length };
  });
}

function workerQualities({ comparisons }: ComparisonTable, steps: Float64Array): WorkerQuality[] {
  const totals = new Map<string, { answers: number; right: number }>();
  for (const { workerId, first, second, win } of comparisons) {
    const total = totals.get(workerId) ?? { answers: 0, right: 0 };
    total.answers++;
    total.right += steps[first] === steps[second] ? 0.5 : steps[first]! > steps[second]! ? win : 1 - win;
    totals.set(workerId, total);
  }
  return [...totals.keys()].sort().map((workerId) => {
    const { answers, right } = totals.get(workerId)!;
    return { workerId, answers, quality: right / answers };
  });
}

function agreement({ objectIds, items, comparisons }: ComparisonTable): number | null {
  return percentAgreement(
    comparisons.map(({ object, workerId, first, second, win }) => {
      const value = win === 0.5 ? "draw" : `item ${items[win === 1 ? first : second]!}`;
      return { objectId: objectIds[object]!, workerId, value };
    }),
  ).agreement;
}
