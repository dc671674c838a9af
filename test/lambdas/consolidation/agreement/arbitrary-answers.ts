import fc from "fast-check";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";

/** Small jobs with gaps: at most one answer per worker and data object, in any order. */
export function arbitraryAnswers<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Answer<Value>[]> {
  const answer = fc.record({
    objectId: fc.constantFrom("0", "1", "2", "10", "é"),
    workerId: fc.constantFrom("anna", "ben", "cleo", "Dan"),
    value,
  });
  return fc.uniqueArray(answer, { maxLength: 20, selector: (a) => `${a.objectId} ${a.workerId}` });
}
