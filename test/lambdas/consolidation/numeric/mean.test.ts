import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numericMean } from "../../../../lambdas/consolidation/numeric/index.ts";
import { ConsolidationError, OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { numberArbitrary, numbersFor } from "./numbers.ts";

describe("mean", () => {
  test("confidence falls with the spread, measured by the scale", () => {
    // Sample variance of 10, 20, 60: (400 + 100 + 900) / 2 = 700. Mean pairwise distance (10 + 40 + 50) / 3.
    const spread = Math.sqrt(700);
    expect(numericMean(numbersFor(10, 20, 60), { scale: [0, 100] })).toEqual({
      objects: [
        {
          objectId: "0",
          label: 30,
          confidence: expect.closeTo(1 / (1 + spread / 100), 12),
          answers: 3,
          spread: expect.closeTo(spread, 12),
        },
      ],
      workers: [],
      diagnostics: { iterations: 0, converged: true, agreement: expect.closeTo(1 - 1 / 3, 12) },
    });
  });

  test("without a scale the range of all answers is the measure", () => {
    const job = [...numbersFor(10, 20), { objectId: "1", workerId: "a", value: 110 }];
    expect(numericMean(job).objects[0]?.confidence).toBeCloseTo(1 / (1 + Math.sqrt(50) / 100), 12);
  });

  test.each([
    ["one worker", [7], { label: 7, confidence: 0, answers: 1, spread: null }],
    ["all the same", [7, 7], { label: 7, confidence: 1, answers: 2, spread: 0 }],
    ["abstentions do not count", [4, null, 6, undefined], { label: 5, answers: 2 }],
    ["only abstentions", [null], { label: null, confidence: 0, answers: 0, spread: null }],
    ["0.1 thrice is 0.1", [0.1, 0.1, 0.1], { label: 0.1, confidence: 1 }],
  ])("%s", (_, values, expected) => {
    expect(numericMean(numbersFor(...values)).objects).toMatchObject([expected]);
  });

  test("agreement is 1 where all answers of the job are the same", () => {
    expect(numericMean(numbersFor(3, 3)).diagnostics.agreement).toBe(1);
  });

  test.each([Number.NaN, Infinity, 1e101, "7", true, {}])("refuses the answer %s", (value) => {
    // @ts-expect-error what the types forbid can still come from a form
    expect(() => numericMean(numbersFor(1, value))).toThrow(ConsolidationError);
  });

  test("refuses answers that are not on the scale, and says whose", () => {
    expect(() => numericMean(numbersFor(1, 11), { scale: [0, 10] })).toThrow(/from 0 to 10[\s\S]*worker "b"/);
  });

  test.each([[[1, 1]], [[2, 1]], [[0, Infinity]], [[0]], ["01"], [["0", "1"]]])(
    "refuses the scale %j",
    (scale) => {
      // @ts-expect-error what the types forbid can still come from a configuration
      expect(() => numericMean([], { scale })).toThrow(OptionsError);
    },
  );

  test("property: the label lies between the least and the greatest answer", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const [object] = numericMean(numbersFor(...values)).objects;
        const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
        expect(object?.label).toBeGreaterThanOrEqual(Math.min(...values) - slack);
        expect(object?.label).toBeLessThanOrEqual(Math.max(...values) + slack);
      }),
    );
  });

  testConsolidationProperties(numericMean, numberArbitrary);
});
