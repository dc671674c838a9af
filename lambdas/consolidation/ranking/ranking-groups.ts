import { ConsolidationError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer } from "../types.ts";

/** Ids of ranked items, best first; a list within the list holds items that the worker finds equal. */
export type Ranking = readonly (string | readonly string[])[];

/** One worker's ranking of the items of one data object; `null`, `undefined` and `[]` are abstentions. */
export type RankingAnswer = Answer<Ranking | null | undefined>;

/** One worker's ranking: the place of each item, 0 for the best; items that the worker left out share the last. */
export interface Ranker {
  readonly workerId: string;
  readonly places: Int32Array;
}

/** The rankings of one data object, sorted by worker id. */
export interface RankingGroup {
  readonly objectId: string;
  /** All items that anybody ranked, in code unit order. */
  readonly items: readonly string[];
  readonly rankers: readonly Ranker[];
  /** Items × items: how many workers put the row's item before the column's. */
  readonly preferences: Int32Array;
}

/**
 * Groups the answers by data object. Of several answers by one worker to one object the last one counts.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a ranking that names each item once
 */
export function rankingGroups(answers: readonly RankingAnswer[]): RankingGroup[] {
  return groupValues(answers).map(({ objectId, answers }) => {
    for (const answer of answers) if (!isRanking(answer.value)) throw notARanking(answer);
    const items = [...new Set(answers.flatMap(({ value }) => (value ?? []).flat()))].sort();
    const indices = new Map(items.map((item, index) => [item, index]));
    const rankers = answers.flatMap(({ workerId, value }) => {
      const ranking = value ?? [];
      if (ranking.flat().length === 0) return [];
      const places = new Int32Array(items.length).fill(ranking.length);
      for (const [place, tied] of ranking.entries()) {
        for (const item of typeof tied === "string" ? [tied] : tied) places[indices.get(item)!] = place;
      }
      return { workerId, places };
    });
    return { objectId, items, rankers, preferences: preferencesOf(items.length, rankers) };
  });
}

function preferencesOf(size: number, rankers: readonly Ranker[]): Int32Array {
  const preferences = new Int32Array(size * size);
  for (const { places } of rankers) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) if (places[i]! < places[j]!) preferences[i * size + j]!++;
    }
  }
  return preferences;
}

/** Whether a value that came from a form is what its type says, or an abstention. */
function isRanking(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (!Array.isArray(value)) return false;
  const items: unknown[] = value.flat();
  return new Set(items).size === items.length && items.every((item) => typeof item === "string");
}

function notARanking({ objectId, workerId, value }: RankingAnswer): ConsolidationError {
  return new ConsolidationError({
    code: "answer-not-a-ranking",
    summary: "An answer is not a ranking.",
    expected: 'ids, best first, each once, equal ones in a list of their own, as in ["a", ["b", "c"]]',
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}
