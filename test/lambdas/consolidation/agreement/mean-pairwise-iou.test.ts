import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanPairwiseIou } from "../../../../lambdas/consolidation/agreement/mean-pairwise-iou.ts";
import { percentAgreement } from "../../../../lambdas/consolidation/agreement/percent-agreement.ts";
import { ConsolidationError } from "../../../../lambdas/contract/errors.ts";
import { answersFromTable, asNumbers } from "./answers-from-table.ts";
import { arbitraryAnswers } from "./arbitrary-answers.ts";

const lengthIou = (a: number, b: number) => Math.min(a, b) / Math.max(a, b);

describe("meanPairwiseIou", () => {
  test("averages over pairs, objects and workers", () => {
    // o00: 4-2 .5, 4-1 .25, 2-1 .5 -> 5/12; o01: 1; o02 has no pair.
    const result = meanPairwiseIou(asNumbers(answersFromTable("4 3 5\n2 3 .\n1 . .")), lengthIou);
    expect(result.objects.map(({ objectId, answers }) => [objectId, answers])).toEqual([
      ["o00", 3],
      ["o01", 2],
      ["o02", 1],
    ]);
    expect(result.objects[0]?.agreement).toBeCloseTo(5 / 12, 12);
    expect(result.objects[1]?.agreement).toBe(1);
    expect(result.objects[2]?.agreement).toBeNull();
    expect(result.agreement).toBeCloseTo(17 / 24, 12);
    expect(result.workers.map(({ workerId, objects }) => [workerId, objects])).toEqual([
      ["w0", 2],
      ["w1", 2],
      ["w2", 1],
    ]);
    expect(result.workers[0]?.agreement).toBeCloseTo((0.375 + 1) / 2, 12);
    expect(result.workers[1]?.agreement).toBeCloseTo((0.5 + 1) / 2, 12);
    expect(result.workers[2]?.agreement).toBeCloseTo(0.375, 12);
  });

  test("has no value without a pair", () => {
    expect(meanPairwiseIou([], lengthIou)).toEqual({ agreement: null, objects: [], workers: [] });
    expect(meanPairwiseIou([{ objectId: "0", workerId: "anna", value: 1 }], lengthIou)).toEqual({
      agreement: null,
      objects: [{ objectId: "0", answers: 1, agreement: null }],
      workers: [{ workerId: "anna", objects: 0, agreement: null }],
    });
  });

  test("counts the last of a worker's answers to an object", () => {
    const answers = [
      { objectId: "0", workerId: "anna", value: 1 },
      { objectId: "0", workerId: "ben", value: 2 },
      { objectId: "0", workerId: "anna", value: 2 },
    ];
    expect(meanPairwiseIou(answers, lengthIou).agreement).toBe(1);
  });

  test.each([Number.NaN, -0.1, 1.1])("refuses the similarity %s", (similarity) => {
    expect(() => meanPairwiseIou(answersFromTable("a\nb"), () => similarity)).toThrow(ConsolidationError);
  });

  test("refuses an id that is not a string", () => {
    const answers = JSON.parse('[{ "objectId": "0", "value": 1 }]');
    expect(() => meanPairwiseIou(answers, lengthIou)).toThrow(ConsolidationError);
  });

  test("is percent agreement when only the same counts as alike, in any order of the answers", () => {
    fc.assert(
      fc.property(arbitraryAnswers(fc.constantFrom("a", "b")), (answers) => {
        const same = (a: string, b: string) => (a === b ? 1 : 0);
        const result = meanPairwiseIou(answers, same);
        expect(result.agreement ?? 2).toBeCloseTo(percentAgreement(answers).agreement ?? 2, 12);
        expect(meanPairwiseIou([...answers].reverse(), same)).toEqual(result);
      }),
    );
  });
});
