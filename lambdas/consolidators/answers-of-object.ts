import type { Answer } from "../consolidation/types.ts";
import type { ConsolidationObject } from "../consolidation-object.ts";

/** The answers to one data object as the consolidation methods take them. */
export function answersOfObject<Content, Value>(
  { datasetObjectId, annotations }: ConsolidationObject<Content>,
  answer: (content: Content) => Value,
): Answer<Value>[] {
  return annotations.map(({ workerId, answerContent }) => ({
    objectId: datasetObjectId,
    workerId,
    value: answer(answerContent),
  }));
}
