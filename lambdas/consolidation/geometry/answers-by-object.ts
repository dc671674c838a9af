import { ConsolidationError, show } from "../../contract/errors.ts";
import type { Answer } from "../types.ts";

/** All answers to one data object, one per worker, sorted by worker id. */
export interface ObjectAnswers<Shape> {
  readonly objectId: string;
  readonly answers: readonly Answer<readonly Shape[]>[];
}

/**
 * Groups answers that are lists of shapes by data object; objects and workers come out in code unit order, so that
 * nothing after this depends on the order of arrival. Where a worker answered an object twice, the answer that stands
 * later in the list counts.
 *
 * @throws ConsolidationError when an answer is not a list, or an id is not a string.
 */
export function answersByObject<Shape>(answers: readonly Answer<readonly Shape[]>[]): ObjectAnswers<Shape>[] {
  const byObject = new Map<string, Answer<readonly Shape[]>[]>();
  for (const answer of answers) {
    if (!isListByWorker(answer)) throw notAList(answer);
    const group = byObject.get(answer.objectId);
    if (group === undefined) byObject.set(answer.objectId, [answer]);
    else group.push(answer);
  }
  const objectIds = [...byObject.keys()].sort();
  return objectIds.map((objectId) => ({ objectId, answers: lastOfEachWorker(byObject.get(objectId) ?? []) }));
}

/** Insertion sort by worker id; the handful of answers to one object makes anything cleverer slower. */
function lastOfEachWorker<Value>(answers: Answer<Value>[]): Answer<Value>[] {
  const sorted: Answer<Value>[] = [];
  for (const answer of answers) {
    let at = sorted.length;
    while (at > 0 && sorted[at - 1]!.workerId > answer.workerId) at--;
    if (at > 0 && sorted[at - 1]!.workerId === answer.workerId) sorted[at - 1] = answer;
    else if (at === sorted.length) sorted.push(answer);
    else sorted.splice(at, 0, answer);
  }
  return sorted;
}

function isListByWorker({ objectId, workerId, value }: Answer<unknown>): boolean {
  return typeof objectId === "string" && typeof workerId === "string" && Array.isArray(value);
}

function notAList(answer: Answer<unknown>): ConsolidationError {
  return new ConsolidationError({
    code: "answer-not-a-list",
    summary:
      "An answer to be consolidated as shapes is not a list, or its object or worker id is not a string.",
    expected: "an array of shapes, empty when the worker found nothing",
    found: show(answer.value),
    where: `data object ${show(answer.objectId)}, worker ${show(answer.workerId)}`,
    fix: "Pass the list itself, for example the boundingBoxes of a crowd-bounding-box answer.",
  });
}
