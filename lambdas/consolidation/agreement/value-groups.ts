import { ConsolidationError, show } from "../../contract/errors.ts";
import type { Answer } from "../types.ts";

/** The answers to one data object, one per worker, sorted by worker id. */
export interface ValueGroup<Value> {
  readonly objectId: string;
  readonly answers: readonly Answer<Value>[];
}

/**
 * Groups answers with values of any kind by data object. Objects and workers come out in code unit order, so nothing
 * depends on the order of arrival, except that of several answers by one worker to one object the last one counts.
 *
 * @throws ConsolidationError when an id is not a string
 */
export function groupValues<Value>(answers: readonly Answer<Value>[]): ValueGroup<Value>[] {
  const byObject = new Map<string, Map<string, Answer<Value>>>();
  for (const answer of answers) {
    checkId("objectId", answer.objectId);
    checkId("workerId", answer.workerId);
    let group = byObject.get(answer.objectId);
    if (group === undefined) {
      group = new Map();
      byObject.set(answer.objectId, group);
    }
    group.set(answer.workerId, answer);
  }
  return [...byObject].sort(byKey).map(([objectId, group]) => {
    return { objectId, answers: [...group].sort(byKey).map(([, answer]) => answer) };
  });
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

function checkId(field: "objectId" | "workerId", id: unknown): void {
  if (typeof id === "string") return;
  throw new ConsolidationError({
    code: "answer-id-not-a-string",
    summary: `An answer has no usable ${field}.`,
    expected: "a string",
    found: show(id),
  });
}
