import { describe, expect, test } from "vitest";
import { numericMean, numericMedian, trimmedMean } from "../../../../lambdas/consolidation/numeric/index.ts";
import { OptionsError } from "../../../../lambdas/contract/errors.ts";
import { testConsolidationProperties } from "../consolidation-properties.ts";
import { labelsOf, numberArbitrary, numbersFor } from "./numbers.ts";

describe("median", () => {
  test.each([
    [[1, 9, 2], 2],
    [[1, 9, 2, 4], 3],
    [[5], 5],
    [[10, 9, 100], 10],
    [[null, 3, 4, 1e9], 4],
  ])("of %j is %d", (values, expected) => {
    expect(labelsOf(numericMedian(numbersFor(...values)))).toEqual([expected]);
  });

  testConsolidationProperties(numericMedian, numberArbitrary);
});

describe("trimmed mean", () => {
  test.each([
    [0.2, [0, 1, 2, 3, 1000], 2],
    [0.25, [0, 1, 2, 3], 1.5],
    [0.34, [0, 3, 100], 3],
    [0.49, [0, 1, 3, 100], 2],
    [0, [0, 1, 2, 97], 25],
  ])("%d of %j is %d", (trim, values, expected) => {
    expect(labelsOf(trimmedMean(numbersFor(...values), { trim }))).toEqual([expected]);
  });

  test("leaves out a tenth at each end unless told otherwise, and nothing of fewer than ten", () => {
    const nine = [0, 1, 2, 3, 4, 5, 6, 7, 1000];
    expect(trimmedMean(numbersFor(...nine))).toEqual(numericMean(numbersFor(...nine)));
    expect(labelsOf(trimmedMean(numbersFor(...nine, -500)))).toEqual([28 / 8]);
  });

  test.each([0.5, -0.1, Number.NaN])("refuses to trim %d", (trim) => {
    expect(() => trimmedMean([], { trim })).toThrow(OptionsError);
  });

  testConsolidationProperties(trimmedMean, numberArbitrary);
});
