import { ConsolidationError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer } from "../types.ts";

/** Which of two things a worker prefers. */
export interface PairwiseComparison {
  /** Ids of the two things that were shown, in any order. */
  readonly items: readonly [string, string];
  /** One of the two, or `null` where the worker finds them equal. */
  readonly preferred: string | null;
}

/** One worker's comparison; `null` and `undefined` are abstentions. */
export type ComparisonAnswer = Answer<PairwiseComparison | null | undefined>;

/** One counted comparison. */
export interface Comparison {
  readonly object: number;
  readonly workerId: string;
  /** Indices of the two items, the smaller one first. */
  readonly first: number;
  readonly second: number;
  /** 1 when the first is preferred, 0 when the second is, 0.5 when neither. */
  readonly win: number;
}

/** The counted comparisons, sorted by object and worker, and what they are about; all ids in code unit order. */
export interface ComparisonTable {
  readonly objectIds: readonly string[];
  readonly items: readonly string[];
  readonly comparisons: readonly Comparison[];
}

/**
 * Encodes the answers. Of several answers by one worker to one object the last one counts.
 *
 * @throws ConsolidationError when an id is not a string, or an answer not a comparison of two different items
 */
export function comparisonTable(answers: readonly ComparisonAnswer[]): ComparisonTable {
  const groups = groupValues(answers);
  const items = new Set<string>();
  for (const { answers } of groups) {
    for (const answer of answers) {
      if (!isComparison(answer.value)) throw notAComparison(answer);
      for (const item of answer.value?.items ?? []) items.add(item);
    }
  }
  const sorted = [...items].sort();
  const indices = new Map(sorted.map((item, index) => [item, index]));
  const comparisons = groups.flatMap(({ answers }, object) =>
    answers.flatMap(({ workerId, value }): Comparison[] => {
      if (value === null || value === undefined) return [];
      const [a, b] = value.items;
      const [left, right] = a < b ? [a, b] : [b, a];
      const win = value.preferred === null ? 0.5 : value.preferred === left ? 1 : 0;
      return [{ object, workerId, first: indices.get(left)!, second: indices.get(right)!, win }];
    }),
  );
  return { objectIds: groups.map(({ objectId }) => objectId), items: sorted, comparisons };
}

/** Whether a value that came from a form is what its type says, or an abstention. */
function isComparison(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "object" || !("items" in value) || !("preferred" in value)) return false;
  const { items, preferred } = value;
  if (!Array.isArray(items) || items.length !== 2 || !items.every((item) => typeof item === "string"))
    return false;
  return items[0] !== items[1] && (preferred === null || items.some((item) => item === preferred));
}

function notAComparison({ objectId, workerId, value }: ComparisonAnswer): ConsolidationError {
  return new ConsolidationError({
    code: "answer-not-a-comparison",
    summary: "An answer is not a comparison of two things.",
    expected: "{ items: [two different ids], preferred: one of them, or null }, or null for an abstention",
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}
