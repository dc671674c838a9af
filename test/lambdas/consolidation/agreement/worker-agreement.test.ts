import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workerAgreement } from "../../../../lambdas/consolidation/agreement/worker-agreement.ts";
import type { Answer } from "../../../../lambdas/consolidation/types.ts";
import { answersFromTable } from "./answers-from-table.ts";
import { arbitraryAnswers } from "./arbitrary-answers.ts";

/** The definition, word for word, one worker at a time. */
function byDefinition(answers: readonly Answer<string>[], workerId: string): number[] {
  return answers
    .filter((answer) => answer.workerId === workerId)
    .flatMap((own) => {
      const others = answers.filter((a) => a.objectId === own.objectId && a.workerId !== workerId);
      if (others.length === 0) return [];
      const votes = (value: string) => others.filter((a) => a.value === value).length;
      const most = Math.max(...others.map((a) => votes(a.value)));
      const winners = new Set(others.filter((a) => votes(a.value) === most).map((a) => a.value));
      return [winners.has(own.value) ? 1 / winners.size : 0];
    });
}

describe("workerAgreement", () => {
  test("compares each worker with the majority of the others", () => {
    const answers = answersFromTable(`
      a a a
      a a b
      a b c
      b b .
    `);
    expect(workerAgreement(answers)).toEqual([
      // o00: a of aab 1; o01: a of abb 0; o02: a of bc 0
      { workerId: "w0", objects: 3, agreement: 1 / 3 },
      { workerId: "w1", objects: 3, agreement: 1 / 3 },
      // o00: a of aab 1; o01: b of aab 0; o02: c of ab 0
      { workerId: "w2", objects: 3, agreement: 1 / 3 },
      { workerId: "w3", objects: 2, agreement: 0 },
    ]);
  });

  test("shares the credit where the others tie", () => {
    expect(workerAgreement(answersFromTable("a\na\nb"))[0]).toEqual({
      workerId: "w0",
      objects: 1,
      agreement: 0.5,
    });
  });

  test("leaves out objects that nobody else answered", () => {
    expect(workerAgreement(answersFromTable("a b\n. b"))).toEqual([
      { workerId: "w0", objects: 1, agreement: 1 },
      { workerId: "w1", objects: 1, agreement: 1 },
    ]);
    expect(workerAgreement(answersFromTable("a"))).toEqual([{ workerId: "w0", objects: 0, agreement: null }]);
    expect(workerAgreement([])).toEqual([]);
  });

  test("does what the definition says, on any answers", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.constantFrom("a", "b", "c")), (answers) => {
        for (const { workerId, objects, agreement } of workerAgreement(answers)) {
          const credits = byDefinition(answers, workerId);
          expect(objects).toBe(credits.length);
          if (credits.length === 0) expect(agreement).toBeNull();
          else expect(agreement).toBeCloseTo(credits.reduce((a, b) => a + b, 0) / credits.length, 12);
        }
      }),
    );
  });
});
