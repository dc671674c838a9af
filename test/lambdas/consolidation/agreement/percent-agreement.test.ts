import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentAgreement } from "../../../../lambdas/consolidation/agreement/percent-agreement.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable } from "./answers-from-table.ts";
import { arbitraryAnswers } from "./arbitrary-answers.ts";

describe("percentAgreement", () => {
  test("is the share of agreeing pairs, per object and on average", () => {
    const answers = answersFromTable(`
      a a a a
      a a b .
      a b b .
    `);
    const result = percentAgreement(answers);
    expect(result.objects).toEqual([
      { objectId: "o00", answers: 3, agreement: 1 },
      { objectId: "o01", answers: 3, agreement: 1 / 3 },
      { objectId: "o02", answers: 3, agreement: 1 / 3 },
      { objectId: "o03", answers: 1, agreement: null },
    ]);
    expect(result.agreement).toBeCloseTo(5 / 9, 12);
  });

  test("has no value without a pair", () => {
    expect(percentAgreement([])).toEqual({ agreement: null, objects: [] });
    expect(percentAgreement(answersFromTable("a b c")).agreement).toBeNull();
  });

  test("counts the last of a worker's answers to an object, and no abstention", () => {
    const answers = [
      { objectId: "0", workerId: "anna", value: "cat" },
      { objectId: "0", workerId: "ben", value: "dog" },
      { objectId: "0", workerId: "cleo", value: "" },
      { objectId: "0", workerId: "ben", value: "cat" },
    ];
    expect(percentAgreement(answers).objects).toEqual([{ objectId: "0", answers: 2, agreement: 1 }]);
  });

  test("refuses an id that is not a string", () => {
    const answers = JSON.parse('[{ "objectId": 7, "workerId": "anna", "value": "cat" }]');
    expect(() => percentAgreement(answers)).toThrow(ConsolidationError);
  });

  test("does not depend on the order of the answers and stays within [0, 1]", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.constantFrom("a", "b", "c")), (answers) => {
        const result = percentAgreement(answers);
        expect(percentAgreement([...answers].reverse())).toEqual(result);
        for (const { agreement } of [result, ...result.objects]) {
          expect(agreement ?? 0).toBeGreaterThanOrEqual(0);
          expect(agreement ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
