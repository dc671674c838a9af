import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Consolidation } from "../../../lambdas/consolidation/types.ts";

/** Answers of up to five workers to up to four objects, at most one for each pair, in any order. */
export function answersOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Answer<Value>[]> {
  return fc.uniqueArray(
    fc.record({
      objectId: fc.constantFrom("0", "1", "10", "é"),
      workerId: fc.constantFrom("w0", "w1", "w10", "w2", "ω"),
      value,
    }),
    { selector: ({ objectId, workerId }) => `${objectId}/${workerId}`, maxLength: 20 },
  );
}

/** What holds for every method that gives each data object a label. */
export function testConsolidationProperties<Value, Label>(
  method: (answers: readonly Answer<Value>[]) => Consolidation<Label>,
  value: fc.Arbitrary<Value>,
): void {
  const answers = answersOf(value);

  test("property: objects and workers are sorted by id, confidence and quality are in [0, 1]", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { objects, workers, diagnostics } = method(given);
        expect(objects.map(({ objectId }) => objectId)).toEqual(distinctSorted(given, "objectId"));
        const workerIds = workers.map(({ workerId }) => workerId);
        expect(workerIds).toEqual([...new Set(workerIds)].sort());
        for (const { label, confidence, answers } of objects) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (answers === 0) expect([label, confidence]).toEqual([null, 0]);
          else expect(label).not.toBeNull();
        }
        for (const { quality } of workers) {
          expect(quality).toBeGreaterThanOrEqual(0);
          expect(quality).toBeLessThanOrEqual(1);
        }
        expect(diagnostics.agreement ?? 0).toBeGreaterThanOrEqual(0);
        expect(diagnostics.agreement ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("property: the order of the answers changes nothing", () => {
    const shuffled = answers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(method(other)).toEqual(method(given));
      }),
    );
  });

  test("property: of several answers by one worker to one object the last counts", () => {
    fc.assert(
      fc.property(answers, value, (given, earlier) => {
        const overruled = given.map((answer) => ({ ...answer, value: earlier }));
        expect(method([...overruled, ...given])).toEqual(method(given));
      }),
    );
  });

  test("no answers give no objects and no workers", () => {
    expect(method([])).toMatchObject({ objects: [], workers: [], diagnostics: { agreement: null } });
  });
}

function distinctSorted(answers: readonly Answer<unknown>[], id: "objectId" | "workerId"): string[] {
  return [...new Set(answers.map((answer) => answer[id]))].sort();
}
